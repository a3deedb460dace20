foreach (var agreement in Parameters.Types)
{
    // 'country: string(2)' reads as country, string, 2.
    var parts = agreement.Split(':', '(', ')').Select(part => part.Trim()).ToList();
    foreach (var column in Contract.Columns.Where(column => IsMeant(column, parts[0])))
        if (column.LogicalType != parts[1])
            Violation(
                column.At("logicalType"),
                $"Column '{column.Name}' is {column.LogicalType ?? "of no stated type"}, but the mesh has agreed on '{agreement}': "
                    + $"set logicalType to '{parts[1]}', in the next major version if somebody uses it.");
        // No case can tell 2 from 3: a length comes with its bracket, which leaves an empty part behind it.
        else if (parts.Count > 2 && !HasLength(column, parts[2]))
            Violation(
                column.At("logicalTypeOptions"),
                $"Column '{column.Name}' does not state its length, but the mesh has agreed on '{agreement}': "
                    + $"add 'maxLength: {parts[2]}' or a pattern under logicalTypeOptions.");
}

// 'amount_in_local_currency' and 'is_home_country' end like codes, but are an amount and a flag.
bool IsMeant(Column column, string words)
{
    var name = string.Join(' ', Words.Split(column.Name));
    return name == words || (name.EndsWith($" {words}", StringComparison.Ordinal) && column.LogicalType is not ("number" or "boolean"));
}

// As the logical type says it, or the pattern, or the type in the database.
bool HasLength(Column column, string length) =>
    column.LogicalTypeOptions?["maxLength"]?.Text == length
    || column.LogicalTypeOptions?["pattern"]?.Text?.Contains($"{{{length}}}", StringComparison.Ordinal) == true
    || column.PhysicalType?.Contains($"({length})", StringComparison.Ordinal) == true;
