var type = typeof(Mesh);
