int Depth(Node node) => 1 + node.Items.Select(Depth).DefaultIfEmpty(0).Max();
Violation(Mesh, string.Join(" ", Mesh.Products.Select(product => $"{Depth(product.Node)} {product.Node.Keys.Count} {product.Node["name"]?.Text} {product.Node["x"]?.Number ?? 0m} {product.Node.Kind is NodeKind.Map}")));
