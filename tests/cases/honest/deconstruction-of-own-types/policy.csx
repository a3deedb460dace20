class Both(int left, int right) { public void Deconstruct(out int first, out int second) => (first, second) = (left, right); }
var (one, two) = new Both(1, 2);
foreach (var (first, second) in new[] { new Both(3, 4) })
    one += first + second;
Violation(Mesh, $"{one} {two}");
