lock (Mesh)
    Violation(Mesh, "x");
