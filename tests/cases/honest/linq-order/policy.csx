var sorted = Mesh.Products.OrderBy(product => product.OutputPorts.Count).ThenByDescending(product => product.Key, StringComparer.Ordinal).Select(product => product.Key);
Violation(Mesh, string.Join(" < ", sorted));
