var closed = Contract.Columns.FirstOrDefault(column => column.IsClosed(Parameters.AtLeast));
if (closed is null)
    return NotApplicable("The contract states no closed data.");

// Terms of the whole product hold for each of its contracts.
if (!Contract.HasLink(Parameters.Types))
    Violation(
        Contract.At("authoritativeDefinitions"),
        $"Contract '{Contract.ContractId}' offers {closed.Classification} data ('{closed.Name}'), but does not say on which terms: "
            + $"link them under authoritativeDefinitions with the type '{Parameters.Types[0]}'.");
