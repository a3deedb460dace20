((Product[])Mesh.Products)[0] = null!;
