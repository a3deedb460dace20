foreach (var item in Contract.Objects)
    if (item.DataKind is "event")
        JudgeEvent(item);
    else if (item.DataKind is "entity")
        JudgeEntity(item);
    else if (item.DataKind is { } kind && !Parameters.Kinds.Contains(kind))
        Violation(
            item.At("customProperties"),
            $"'{item.Name}' has the data kind '{kind}', which nobody knows: set dataKind to one of {string.Join(", ", Parameters.Kinds)}.");

// ODCS has no type 'timestamp' before v3.1.0; there it is 'date'.
void JudgeEvent(SchemaObject item)
{
    if (!item.AllColumns.Any(column => column.LogicalType is "timestamp" or "date" && (column.IsRequired || column.IsPrimaryKey)))
        Violation(
            item,
            $"'{item.Name}' holds events, but not every one of them has a time: add a required timestamp that says when it happened.",
            "time");
}

void JudgeEntity(SchemaObject item)
{
    // Tables and views are asked for their key by quality/primary-key.
    if (item.PrimaryKey.Count == 0 && item.PhysicalType.IsOneOf("topic", "file"))
        Violation(
            item,
            $"'{item.Name}' holds entities, but nothing tells one from another: set 'primaryKey: true' on the columns that do.",
            "key");

    if (!item.AllColumns.Any(column => Parameters.Validity.Any(column.Name.HasWord)))
        Violation(
            item,
            $"'{item.Name}' holds entities, but does not say from when a state holds: add a column such as 'valid_from', so that consumers can look back.",
            "validity");
}
