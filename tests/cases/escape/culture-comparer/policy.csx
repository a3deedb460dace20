var sorted = Mesh.Products.OrderBy(product => product.Key, StringComparer.CurrentCulture);
