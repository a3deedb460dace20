var i = 0;
do i++; while (i != -1 || true);
