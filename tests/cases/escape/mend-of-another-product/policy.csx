Violation(Mesh.Products[0], "x").Fix(Mesh.Products[1].Set("status", "retired"));
