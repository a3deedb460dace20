Violation(Mesh, "Found.");
