string Need(string? text) => text ?? throw new InvalidOperationException("A name is needed.");
if (Mesh.Products.Count > 1000)
    throw new ArgumentException("Too many.", nameof(Mesh));
Violation(Mesh, Need("given"));
