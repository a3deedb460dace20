var twins = Contract.Columns.Select(column => column.EncryptedName).OfType<string>().ToHashSet();

foreach (var column in Contract.Columns.Where(column => column.IsClosed(Parameters.AtLeast) && !IsProtected(column)))
    if (IsMissing(column.EncryptedName))
        Violation(
            column.At("encryptedName"),
            $"Column '{column.Name}' is {column.Classification} and offered in clear text only: offer an encrypted or masked twin, "
                + "and name it in 'encryptedName'.");
    else if (!Contract.Columns.Any(twin => twin.Name == column.EncryptedName))
        Violation(
            column.At("encryptedName"),
            $"Column '{column.Name}' names the twin '{column.EncryptedName}', but contract '{Contract.ContractId}' has no such column: "
                + "add it, or correct the name.");

// A record is protected by its fields, a twin by being one.
bool IsProtected(Column column) =>
    column.Columns.Count > 0 || twins.Contains(column.Name) || Parameters.ProtectedTags.Any(column.HasTag);
