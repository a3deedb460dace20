dynamic mesh = Mesh;
mesh.Anything();
