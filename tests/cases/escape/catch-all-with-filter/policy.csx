try { throw new InvalidOperationException("x"); } catch (Exception error) when (error.Message.Length > 0) { }
