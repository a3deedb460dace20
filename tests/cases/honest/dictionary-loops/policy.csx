var all = new Dictionary<string, List<int>> { { "a", [1, 2] }, { "b", [] } };
var text = "";
foreach (var key in all.Keys)
    text += key;
foreach (var values in all.Values)
    text += values.Count;
foreach (var pair in all)
    text += pair.Key + pair.Value.Count;
if (!all.TryAdd("a", []) && all.Remove("b") && !all.ContainsKey("b"))
    text += all.Count;
Violation(Mesh, text);
