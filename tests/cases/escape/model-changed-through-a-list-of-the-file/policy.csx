((Node[])Mesh.Products[0].Node.Items)[0] = null!;
