foreach (var column in Contract.Columns)
    if (Parameters.Texts.Contains(column.Name) && column.LogicalType != "string")
        Violation(column.At("logicalType"), $"Column '{column.Name}' is a code of an ISO standard: its type is string, not '{column.LogicalType}'.")
            .Suggest(column.Set("logicalType", "string"));
