var numbers = new long[int.MaxValue / 8];
