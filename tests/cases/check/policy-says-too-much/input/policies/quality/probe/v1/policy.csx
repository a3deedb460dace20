for (var i = 0; i < 5000; i++)
    Violation(Mesh, $"Finding {i}.", $"{i}");
