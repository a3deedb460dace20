Violation(Mesh, string.Join(",", Enumerable.Range(0, 10).Skip(2).SkipLast(2).TakeWhile(number => number < 7).Where((_, index) => index % 2 == 0)));
