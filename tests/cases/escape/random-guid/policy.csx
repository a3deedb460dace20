Violation(Mesh, Guid.NewGuid().ToString());
