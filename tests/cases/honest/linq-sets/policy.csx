string[] left = ["a", "b", "c"], right = ["b", "d"];
Violation(Mesh, string.Join("|", string.Concat(left.Except(right)), string.Concat(left.Intersect(right)), string.Concat(left.Union(right)), string.Concat(left.Concat(right).Distinct())));
