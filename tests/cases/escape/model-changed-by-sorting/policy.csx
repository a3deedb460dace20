((List<Product>)Mesh.Products).Reverse();
