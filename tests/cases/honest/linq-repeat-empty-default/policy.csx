Violation(Mesh, string.Concat(Enumerable.Repeat("ab", 3)) + Enumerable.Empty<int>().DefaultIfEmpty(7).First() + string.Join("", Enumerable.Range(1, 3).Reverse().Append(0).Prepend(9)));
