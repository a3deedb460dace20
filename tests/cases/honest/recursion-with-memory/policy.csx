var known = new Dictionary<int, long>();
long Paths(int n) => n <= 1 ? 1 : known.TryGetValue(n, out var value) ? value : known[n] = Paths(n - 1) + Paths(n - 2);
Violation(Mesh, $"{Paths(60)}");
