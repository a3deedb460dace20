var ports = Mesh.Products.SelectMany(product => product.OutputPorts, (product, port) => $"{product.Key}:{port.Name}");
Violation(Mesh, string.Join(",", ports));
