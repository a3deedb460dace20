for (var i = 0; i < 1000; i++)
    Violation(Mesh.Products[0], "x", $"{i}").Suggest(Mesh.Products[0].Set("name", new string('x', 9999)));
