var copy = Mesh.MemberwiseClone();
