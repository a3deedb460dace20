if (Mesh.Products.All(product => product.Key.Length > 0) && Mesh.Products.Any() && Mesh.Products.Count(product => product.OutputPorts.Any()) == 1)
    Violation(Mesh, "One product offers data.");
