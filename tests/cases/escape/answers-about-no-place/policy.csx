Violation(Mesh.Products[0], "x");
Violation(null!, "y");
