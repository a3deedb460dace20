var all = Mesh.Products.AsQueryable();
