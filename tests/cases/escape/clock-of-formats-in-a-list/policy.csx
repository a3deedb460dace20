DateOnly.TryParseExact("yyyy", new[] { "'yyyy'" }, out var day);
Violation(Mesh, $"{day:yyyy-MM-dd}");
