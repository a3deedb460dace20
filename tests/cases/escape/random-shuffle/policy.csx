var any = Mesh.Products.Shuffle().First();
