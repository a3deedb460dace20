Regex.IsMatch(Mesh.Name, "^(a+)+$");
