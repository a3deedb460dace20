IReadOnlyList<string> one = ["a"];
IReadOnlyList<string> two = ["b", "c"];
IEnumerable<string> all = [.. one, .. two, "d"];
HashSet<string> set = [.. all];
List<int> none = [];
Violation(Mesh, $"{string.Concat(all)} {set.Count} {none.Count} {one[0]}");
