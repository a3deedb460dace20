var product = Mesh.Products.FirstOrDefault();
Violation(Mesh, $"{product?.OutputPorts.FirstOrDefault()?.Contract?.Objects[0]?.Columns?.Count ?? -1} {product?.Node["nothing"]?["deeper"]?.Text is null}");
