var found = Mesh.Products.Where(product => product is { Status: "active", OutputPorts: [{ Name: var name }, ..] } && name.Length > 0);
Violation(Mesh, string.Join(",", found.Select(product => product.Key)));
