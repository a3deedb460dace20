for (var i = 0; i < 250; i++)
    Violation(Mesh, $"Finding {i}.", $"{i}");
