string Kind(object? value) => value switch
{
    null => "nothing",
    string { Length: 0 } => "empty",
    string text when text.StartsWith('a') => "a-text",
    string => "text",
    int and > 10 and < 20 => "teen",
    int or long => "number",
    (int x, int y) => $"pair {x + y}",
    IEnumerable<int> numbers => $"{numbers.Count()} numbers",
    _ => "other",
};
Violation(Mesh, string.Join(",", new object?[] { null, "", "abc", "x", 15, 3L, (1, 2), new[] { 1 }, 2.5m }.Select(Kind)));
