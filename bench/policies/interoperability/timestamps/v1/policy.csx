foreach (var column in Contract.Columns)
    if (column.Name.EndsWith("_at", StringComparison.Ordinal))
    {
        if (column.LogicalType is not ("timestamp" or "date"))
            Violation(column.At("logicalType"), $"Column '{column.Name}' is a moment, but its type is '{column.LogicalType}'.")
                .Suggest(column.Set("logicalType", "timestamp"));
        else if (column.LogicalType == "timestamp" && column.LogicalTypeOptions?["timezone"]?.Boolean != true)
            Violation(column.At("logicalTypeOptions", "timezone"), $"Column '{column.Name}' does not say that it carries a time zone.");
    }
