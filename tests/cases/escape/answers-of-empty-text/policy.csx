Violation(Mesh, "   ");
