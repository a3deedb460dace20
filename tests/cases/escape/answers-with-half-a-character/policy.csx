Violation(Mesh, "half \ud83d of one");
