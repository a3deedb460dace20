Violation(Mesh, string.Join(", ", "a", "b") + string.Join("-", 1, 'c', 2.5m) + string.Concat("x", "y") + string.Format("{0}{1}{2}{3}", 1, 2, 3, 4));
