try { throw new InvalidOperationException("first"); }
finally { throw new ArgumentException("second"); }
