var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
foreach (var word in "b A c a".Split(' '))
    counts[word] = counts.GetValueOrDefault(word) + 1;
foreach (var (word, count) in counts.OrderBy(pair => pair.Key))
    Violation(Mesh, $"{word}={count}", word);
