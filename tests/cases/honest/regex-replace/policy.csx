var upper = Regex.Replace("order_item", "(^|_)([a-z])", found => found.Groups[2].Value.ToUpperInvariant(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
Violation(Mesh, $"{upper} {Regex.Escape("a.b")} {Regex.Count("banana", "an", RegexOptions.NonBacktracking)}");
