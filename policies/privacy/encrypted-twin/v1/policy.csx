var twins = Contract.Columns.Select(column => column.EncryptedName).OfType<string>().ToHashSet();

if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else
    foreach (var column in Contract.Columns.Where(column => IsClosed(column) && !IsProtected(column)))
        if (string.IsNullOrWhiteSpace(column.EncryptedName))
            Violation(
                column.At("encryptedName"),
                $"Column '{column.Name}' is {column.Classification} and offered in clear text only: offer an encrypted or masked twin, "
                    + "and name it in 'encryptedName'.");
        else if (!Contract.Columns.Any(twin => twin.Name == column.EncryptedName))
            Violation(
                column.At("encryptedName"),
                $"Column '{column.Name}' names the twin '{column.EncryptedName}', but contract '{Contract.ContractId}' has no such column: "
                    + "add it, or correct the name.");

bool IsClosed(Column column) =>
    Mesh.Classification.Knows(column.Classification) && Mesh.Classification.IsAtLeast(column.Classification, Parameters.AtLeast);

// A record is protected by its fields, a twin by being one.
bool IsProtected(Column column) =>
    column.Columns.Count > 0 || twins.Contains(column.Name) || Parameters.ProtectedTags.Any(column.HasTag);
