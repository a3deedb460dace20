Violation(Mesh, string.Join("", new[] { 3, 1, 2 }.Order()) + string.Join("", new[] { 3, 1, 2 }.OrderDescending()));
