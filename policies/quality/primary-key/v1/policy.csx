if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else
    foreach (var item in Contract.Objects)
        if (item.PrimaryKey.Count == 0 && !IsExempt(item.PhysicalType) && !IsExempt(item.DataKind))
            Violation(
                item,
                $"'{item.Name}' has no primary key, so nobody can tell its rows apart: "
                    + "set 'primaryKey: true' on the columns that identify a row.");

bool IsExempt(string? kind) => Parameters.Exempt.Contains(kind, StringComparer.OrdinalIgnoreCase);
