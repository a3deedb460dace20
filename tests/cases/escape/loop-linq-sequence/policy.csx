var n = Enumerable.Sequence(1L, long.MaxValue, 1L).Count(x => x < 0);
