record Pair(string Left, string Right);
var pairs = new HashSet<Pair> { new("a", "b"), new("a", "b"), new("b", "a") };
Violation(Mesh, $"{pairs.Count} {pairs.GroupBy(pair => pair).Count()} {pairs.Distinct().Count()}");
