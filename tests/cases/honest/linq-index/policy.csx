foreach (var (index, product) in Mesh.Products.Index())
    Violation(Mesh, $"{index}: {product.Key}", $"{index}");
