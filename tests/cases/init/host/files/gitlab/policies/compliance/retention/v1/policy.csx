var personal = Contract.Columns.FirstOrDefault(column => column.IsPersonal(Parameters.AtLeast));
if (personal is null)
    return NotApplicable("The contract states no personal data.");

var retention = Contract.ServiceLevelsFor("retention").ToList();
if (retention.Count == 0)
    Violation(
        Contract,
        $"Contract '{Contract.ContractId}' offers personal data ('{personal.Name}'), but does not say how long it is kept: "
            + "add the service level 'retention' with a value and a unit.");

foreach (var level in retention)
    if (IsMissing(level.Value?.Text) || IsMissing(level.Unit))
        Violation(
            level,
            $"The retention of contract '{Contract.ContractId}' is incomplete: give it both a value and a unit, such as 3 and 'y'.");
