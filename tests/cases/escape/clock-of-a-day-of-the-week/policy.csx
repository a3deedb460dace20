if (TimeOnly.TryParse("Saturday 10:00", out var time))
    Violation(Mesh, "It is Saturday.");
