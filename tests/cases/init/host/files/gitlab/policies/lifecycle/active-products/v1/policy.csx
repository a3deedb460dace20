if (Product.OutputPorts.Count == 0)
    Violation(
        Product.At("outputPorts"),
        $"Data product '{Product.Key}' is active, but offers nothing: add an output port, or call it a draft until it has one.");

foreach (var port in Product.OutputPorts)
{
    if (port.ContractId is null && !port.Type.IsOneOf(Parameters.WithoutContract))
        Violation(
            port.At("contractId"),
            $"Output port '{port.Name}' is offered without a contract, so nobody knows what to expect: add the contract and name its id in 'contractId'.");

    if (port.Contract is { } contract)
        JudgeContract(port, contract);
}

void JudgeContract(OutputPort port, Contract contract)
{
    if (contract.HasStatus("proposed", "draft", "retired"))
        Violation(
            port.At("contractId"),
            $"Output port '{port.Name}' belongs to an active product, but its contract '{contract.ContractId}' is {contract.Status}: "
                + "offer one that is active, or take the port out.");

    if (contract.Objects.All(item => item.Columns.Count == 0))
        Violation(
            contract.At("schema"),
            $"Contract '{contract.ContractId}' is in use, but does not say what the data looks like: list its objects and their columns under schema.");
}
