Func<IEnumerable<int>, IEnumerable<int>> any = Enumerable.Shuffle;
