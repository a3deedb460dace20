Violation(Mesh, $"{DateTimeOffset.UtcNow}");
