// Two steps outside, on lines of their own.
foreach (var product in Mesh.Products)
    if (System.IO.File.Exists(product.Key))
        Violation(product, $"Seen at {DateTime.Now}.");
