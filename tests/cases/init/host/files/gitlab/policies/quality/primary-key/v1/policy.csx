foreach (var item in Contract.Objects)
    if (item.PrimaryKey.Count == 0 && !item.PhysicalType.IsOneOf(Parameters.Exempt) && !item.DataKind.IsOneOf(Parameters.Exempt))
        Violation(
            item,
            $"'{item.Name}' has no primary key, so nobody can tell its rows apart: "
                + "set 'primaryKey: true' on the columns that identify a row.");
