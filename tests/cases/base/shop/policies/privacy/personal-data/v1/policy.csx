foreach (var column in Product.OutputPorts.SelectMany(port => port.Columns))
    if (Parameters.Names.Any(column.Name.HasWord) && column.Classification is null)
        Violation(column, $"Column '{column.Name}' looks like personal data, so it needs a classification.")
            .Suggest(column.Set("classification", "restricted"));
