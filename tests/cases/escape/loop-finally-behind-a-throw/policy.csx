try { throw new InvalidOperationException("x"); }
finally { while (true) { } }
