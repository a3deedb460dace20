var n = Enumerable.InfiniteSequence(1, 0).Count();
