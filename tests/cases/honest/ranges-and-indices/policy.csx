var text = "abcdef";
Range middle = 1..^1;
Index last = ^1;
Violation(Mesh, $"{text[middle]} {text[last]} {text[^2..]} {new[] { 1, 2, 3 }[^1]} {new List<int> { 1, 2, 3 }[^2]}");
