Violation(Mesh, string.Concat("a1b2".Where(char.IsLetter)) + "ab".All(char.IsLower) + string.Join(",", new[] { "x", "y" }.Select(Twice)));
string Twice(string text) => text + text;
