var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
var twice = new[] { "a", "B", "A", "b", "c" }.Where(text => !seen.Add(text)).ToHashSet();
twice.UnionWith(["z"]);
Violation(Mesh, string.Join(",", twice) + seen.Contains("C") + seen.SetEquals(["A", "B", "C"]));
