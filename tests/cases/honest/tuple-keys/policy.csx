var pairs = new Dictionary<(string, int), string> { [("a", 1)] = "found" };
Violation(Mesh, pairs[("a", 1)]);
