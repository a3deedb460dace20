var list = new List<long>(500000000);
