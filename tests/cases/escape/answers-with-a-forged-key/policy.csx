Violation(Mesh, "x", "a\nb\u001b[1m");
