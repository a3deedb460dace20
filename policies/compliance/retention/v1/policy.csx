var personal = Contract.Columns.FirstOrDefault(column => column.HasTag("pii") || IsClosed(column.Classification));
var retention = Contract.ServiceLevelsFor("retention").ToList();

if (personal is null)
    NotApplicable("The contract states no personal data.");
else if (retention.Count == 0)
    Violation(
        Contract,
        $"Contract '{Contract.ContractId}' offers personal data ('{personal.Name}'), but does not say how long it is kept: "
            + "add the service level 'retention' with a value and a unit.");
else
    foreach (var level in retention)
        if (string.IsNullOrWhiteSpace(level.Value?.Text) || string.IsNullOrWhiteSpace(level.Unit))
            Violation(
                level,
                $"The retention of contract '{Contract.ContractId}' is incomplete: give it both a value and a unit, such as 3 and 'y'.");

// What has no classification yet is the business of another policy.
bool IsClosed(string? classification) =>
    Mesh.Classification.Knows(classification) && Mesh.Classification.IsAtLeast(classification, Parameters.AtLeast);
