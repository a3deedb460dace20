var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 1, ["a"] = 2 };
var set = new SortedSet<int> { 3, 1, 2 };
Violation(Mesh, string.Join(",", sorted.Select(pair => pair.Key + pair.Value)) + string.Join(",", set) + set.Max);
