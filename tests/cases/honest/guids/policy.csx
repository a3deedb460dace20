Violation(Mesh, $"{Guid.TryParse("9f1c2f0e-5d3a-4c5e-8a43-0a1b2c3d4e5f", out var id)} {id:N} {id == Guid.Empty}");
