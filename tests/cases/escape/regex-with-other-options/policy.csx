Regex.IsMatch(Mesh.Name, "^(a+)+$", RegexOptions.IgnoreCase);
