var n = Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Concat(Enumerable.Range(0, int.MaxValue).Where(x => x < 0)).ElementAtOrDefault(int.MaxValue - 1);
