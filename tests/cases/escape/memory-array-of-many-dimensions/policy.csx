var a = new int[1000, 1000, 1000];
