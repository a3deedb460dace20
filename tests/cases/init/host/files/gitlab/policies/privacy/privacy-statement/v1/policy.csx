var personal = Contract.Columns.FirstOrDefault(column => column.IsPersonal(Parameters.AtLeast));
if (personal is null)
    return NotApplicable("The contract states no personal data.");

// A statement for the whole product holds for each of its contracts.
if (!Contract.HasLink(Parameters.Types))
    Violation(
        Contract.At("authoritativeDefinitions"),
        $"Contract '{Contract.ContractId}' offers personal data ('{personal.Name}'), but does not lead to the statement that tells people so: "
            + $"link it under authoritativeDefinitions with the type '{Parameters.Types[0]}'.");
