Violation(Mesh, Guid.CreateVersion7().ToString());
