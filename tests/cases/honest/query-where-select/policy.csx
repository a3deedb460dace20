var names = from product in Mesh.Products where product.OutputPorts.Count > 0 orderby product.Key descending select product.Key;
Violation(Mesh, string.Join(", ", names));
