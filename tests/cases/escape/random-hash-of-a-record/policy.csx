record Pair(string Left, string Right);
Violation(Mesh, $"{new Pair("a", "b").GetHashCode()}");
