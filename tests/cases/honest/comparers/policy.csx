var byKey = Comparer<Product>.Create((left, right) => string.CompareOrdinal(right.Key, left.Key));
var sorted = Mesh.Products.ToList();
sorted.Sort(byKey);
Violation(Mesh, $"{string.Join(" ", sorted.Select(product => product.Key))} {EqualityComparer<string>.Default.Equals("a", "a")} {StringComparer.OrdinalIgnoreCase.Equals("a", "A")}");
