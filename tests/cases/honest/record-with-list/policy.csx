record Team(string Name, IReadOnlyList<string> Members) { public int Size { get; init; } = Members.Count; }
Violation(Mesh, $"{new Team("a", ["x", "y"]).Size} {new Team("b", []) { Size = 5 }.Size}");
