foreach (var column in Contract.Columns)
    if (Parameters.Words.Any(column.Name.HasWord) && column.LogicalType is "number")
        Violation(
            column.At("logicalType"),
            $"Column '{column.Name}' is an amount with a fraction: count it in minor units, as '{column.Name}_cents' of type integer.");
