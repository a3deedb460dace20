throw new InvalidOperationException("no");
