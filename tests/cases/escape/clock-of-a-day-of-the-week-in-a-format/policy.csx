if (TimeOnly.TryParseExact("Sat 10:00", "ddd HH:mm", out var time))
    Violation(Mesh, "It is Saturday.");
