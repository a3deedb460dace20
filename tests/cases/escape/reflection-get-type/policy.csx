var type = Mesh.GetType();
