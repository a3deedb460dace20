var byKey = Mesh.Products.ToDictionary(product => product.Key, product => product.Name);
Violation(Mesh, byKey.TryGetValue("checkout/orders", out var name) ? name ?? "-" : "none");
