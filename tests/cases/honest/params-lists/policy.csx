string All(params IEnumerable<string> texts) => string.Concat(texts);
string Spread(params List<int> numbers) => string.Join("+", numbers);
Violation(Mesh, All("a", "b") + Spread(1, 2, 3));
