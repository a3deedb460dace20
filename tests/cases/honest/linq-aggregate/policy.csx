Violation(Mesh, Mesh.Products.Aggregate("", (text, product) => text + product.Key + ";"));
