var closed = Contract.Columns.FirstOrDefault(column => IsClosed(column.Classification));

if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else if (closed is null)
    NotApplicable("The contract states no closed data.");
else if (!Links().Any(link => Parameters.Types.Any(type => Words.Split(type).SequenceEqual(Words.Split(link.Type)))))
    Violation(
        Contract.At("authoritativeDefinitions"),
        $"Contract '{Contract.ContractId}' offers {closed.Classification} data ('{closed.Name}'), but does not say on which terms: "
            + $"link them under authoritativeDefinitions with the type '{Parameters.Types[0]}'.");

// Terms of the whole product hold for each of its contracts.
IEnumerable<AuthoritativeDefinition> Links() =>
[
    .. Contract.AuthoritativeDefinitions,
    .. Contract.Description?.AuthoritativeDefinitions ?? [],
    .. Product!.AuthoritativeDefinitions,
    .. Product!.Description?.AuthoritativeDefinitions ?? [],
];

// What has no classification yet is the business of another policy.
bool IsClosed(string? classification) =>
    Mesh.Classification.Knows(classification) && Mesh.Classification.IsAtLeast(classification, Parameters.AtLeast);
