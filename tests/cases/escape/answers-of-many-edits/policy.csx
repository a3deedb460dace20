var v = Violation(Mesh.Products[0], "x");
v.Fix([.. Enumerable.Range(0, 100).Select(i => Mesh.Products[0].Set("f" + i, "x"))]);
