var error = new InvalidOperationException("x");
Violation(Mesh, error.StackTrace ?? "");
