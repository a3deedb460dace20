var personal = Contract.Columns.FirstOrDefault(column => column.HasTag("pii") || IsClosed(column.Classification));

if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else if (personal is null)
    NotApplicable("The contract states no personal data.");
else if (!Links().Any(link => Parameters.Types.Any(type => Words.Split(type).SequenceEqual(Words.Split(link.Type)))))
    Violation(
        Contract.At("authoritativeDefinitions"),
        $"Contract '{Contract.ContractId}' offers personal data ('{personal.Name}'), but does not lead to the statement that tells people so: "
            + $"link it under authoritativeDefinitions with the type '{Parameters.Types[0]}'.");

// A statement for the whole product holds for each of its contracts.
IEnumerable<AuthoritativeDefinition> Links() =>
[
    .. Contract.AuthoritativeDefinitions,
    .. Contract.Description?.AuthoritativeDefinitions ?? [],
    .. Product!.AuthoritativeDefinitions,
    .. Product!.Description?.AuthoritativeDefinitions ?? [],
];

bool IsClosed(string? classification) =>
    Mesh.Classification.Knows(classification) && Mesh.Classification.IsAtLeast(classification, Parameters.AtLeast);
