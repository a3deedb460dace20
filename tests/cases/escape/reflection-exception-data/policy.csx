var data = new InvalidOperationException("x").Data;
