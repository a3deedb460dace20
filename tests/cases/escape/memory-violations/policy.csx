for (var i = 0; ; i++)
    Violation(Mesh, new string('x', 100000), i.ToString());
