var day = DateOnly.ParseExact("yyyy 76-12-31", "'yyyy' yy-MM-dd");
Violation(Mesh, $"{day:yyyy-MM-dd}");
