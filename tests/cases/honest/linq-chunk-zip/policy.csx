var letters = "abcdef".Chunk(2).Select(pair => new string(pair)).Zip(Enumerable.Range(1, 3), (text, number) => $"{number}{text}");
Violation(Mesh, string.Join(",", letters));
