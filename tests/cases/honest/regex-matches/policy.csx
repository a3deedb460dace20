const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;
var text = "";
foreach (Match found in Regex.Matches("a1 B22 c333", @"([a-z])(\d+)", Plain))
    text += $"{found.Index}:{found.Groups[1]}{found.Length} ";
Violation(Mesh, text + Regex.Matches("xx", "x", Plain).Select(found => found.Value).Count());
