static int runs = 0;
