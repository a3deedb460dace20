foreach (var column in Contract.Columns)
{
    if (column.LogicalType is null)
        Violation(column.At("logicalType"), $"Column '{column.Name}' has no logical type.");
    if (column.PhysicalType is null)
        Violation(column.At("physicalType"), $"Column '{column.Name}' has no physical type.");
}
