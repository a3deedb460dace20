Violation(Mesh, "x").Fix(null!);
