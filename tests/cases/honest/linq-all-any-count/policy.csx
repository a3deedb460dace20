if (Mesh.Products.All(product => product.Key.Length > 0) && Mesh.Products.Any() && Mesh.Products.Count(product => product.OutputPorts.Any()) > 0)
    Violation(Mesh, "Some product offers data.");
