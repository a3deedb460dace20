var closed = Contract.Columns.FirstOrDefault(column => column.IsClosed(Parameters.AtLeast));
if (closed is null)
    return NotApplicable("The contract states no closed data.");

var roles = Contract.Roles.Concat(Contract.Servers.SelectMany(server => server.Roles)).ToList();
if (roles.Count == 0)
    Violation(
        Contract.At("roles"),
        $"Contract '{Contract.ContractId}' offers {closed.Classification} data ('{closed.Name}'), but nobody decides who gets it: "
            + "add a role with 'firstLevelApprovers'.");

foreach (var role in roles.Where(role => IsMissing(role.FirstLevelApprovers)))
    Violation(
        role.At("firstLevelApprovers"),
        $"Role '{role.Name}' opens {closed.Classification} data ('{closed.Name}'), but nobody approves it: add 'firstLevelApprovers'.");
