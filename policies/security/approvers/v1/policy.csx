var closed = Contract.Columns.FirstOrDefault(column => IsClosed(column.Classification));
var roles = Contract.Roles.Concat(Contract.Servers.SelectMany(server => server.Roles)).ToList();

if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else if (closed is null)
    NotApplicable("The contract states no closed data.");
else if (roles.Count == 0)
    Violation(
        Contract.At("roles"),
        $"Contract '{Contract.ContractId}' offers {closed.Classification} data ('{closed.Name}'), but nobody decides who gets it: "
            + "add a role with 'firstLevelApprovers'.");
else
    foreach (var role in roles.Where(role => string.IsNullOrWhiteSpace(role.FirstLevelApprovers)))
        Violation(
            role.At("firstLevelApprovers"),
            $"Role '{role.Name}' opens {closed.Classification} data ('{closed.Name}'), but nobody approves it: add 'firstLevelApprovers'.");

// What has no classification yet is the business of another policy.
bool IsClosed(string? classification) =>
    Mesh.Classification.Knows(classification) && Mesh.Classification.IsAtLeast(classification, Parameters.AtLeast);
