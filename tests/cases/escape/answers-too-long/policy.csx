Violation(Mesh, new string('x', 5000));
