var number = 1L;
while (number != 0)
    number = number * 3 + 2 | 1;
