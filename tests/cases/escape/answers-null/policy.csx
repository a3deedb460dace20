Violation(Mesh, null!);
