var sorted = Enumerable.Range(0, int.MaxValue).OrderBy(number => -number).First();
