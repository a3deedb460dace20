var words = new[] { "pear", "fig", "apple" };
Violation(Mesh, $"{words.MaxBy(word => word.Length)} {words.MinBy(word => word.Length)} {string.Join(",", words.DistinctBy(word => word.Length))} {string.Join(",", words.CountBy(word => word[0]).Select(pair => $"{pair.Key}{pair.Value}"))}");
