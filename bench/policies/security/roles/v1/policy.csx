if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else if (Contract.Roles.Count == 0)
    Violation(Contract.At("roles"), $"Contract '{Contract.ContractId}' names no role: nobody knows what to ask for.");

foreach (var role in Contract.Roles)
{
    if (string.IsNullOrWhiteSpace(role.FirstLevelApprovers))
        Violation(role.At("firstLevelApprovers"), $"Nobody approves the role '{role.Name}'.");
    if (string.IsNullOrWhiteSpace(role.Access))
        Violation(role.At("access"), $"The role '{role.Name}' does not say what it allows.");
}
