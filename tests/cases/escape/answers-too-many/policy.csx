for (var i = 0; i < 20000; i++)
    Violation(Mesh, "x", i.ToString());
