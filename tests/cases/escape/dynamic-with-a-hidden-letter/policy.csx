d­ynamic x = 1;
