var closed = new Dictionary<string, string?>();
foreach (var column in Product.InputPorts.SelectMany(port => port.Source?.Columns ?? []))
    if (!closed.TryGetValue(column.Name, out var known) || Mesh.Classification.IsAtLeast(column.Classification, known ?? ""))
        closed[column.Name] = column.Classification;

foreach (var column in Product.OutputPorts.SelectMany(port => port.Columns).Distinct())
    if (closed.TryGetValue(column.Name, out var before) && Mesh.Classification.Rank(column.Classification) < Mesh.Classification.Rank(before))
        Violation(
            column.At("classification"),
            $"Column '{column.Name}' is '{column.Classification}' here and '{before}' at its source: keep it as closed as it was.");
