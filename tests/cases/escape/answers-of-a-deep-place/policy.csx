Violation(Mesh.At([.. Enumerable.Range(0, 1000).Select(i => "f" + i)]), "x");
