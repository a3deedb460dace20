IReadOnlyDictionary<string, int> values = new Dictionary<string, int> { ["a"] = 1 };
IReadOnlyCollection<int> numbers = new List<int> { 1 };
IList<int> list = [1, 2];
list.Add(3);
Violation(Mesh, $"{values["a"]} {values.ContainsKey("b")} {numbers.Count} {list.Count} {list[0]}");
