Violation(Mesh.Products[0], "x").Fix(Mesh.Products[0].Set("name", new string('x', 10_000_000)));
