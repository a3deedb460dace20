class ByLength : IComparer<string> { public int Compare(string? left, string? right) => (left?.Length ?? 0).CompareTo(right?.Length ?? 0); }
Violation(Mesh, string.Join(",", new[] { "ccc", "a", "bb" }.OrderBy(text => text, new ByLength())));
