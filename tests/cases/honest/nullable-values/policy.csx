int? count = Mesh.Products.Count > 0 ? Mesh.Products.Count : null;
decimal? half = count / 2m;
count ??= 0;
Violation(Mesh, $"{count.HasValue} {count.Value} {half?.ToString("0.0")} {count.GetValueOrDefault()} {count > 1} {half == 1}");
