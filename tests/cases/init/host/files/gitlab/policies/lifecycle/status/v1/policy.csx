Judge(Product, $"Data product '{Product.Key}'", Product.Status);

foreach (var contract in Product.Contracts)
    Judge(contract, $"Contract '{contract.ContractId}'", contract.Status);

void Judge(Element element, string name, string? status)
{
    var choice = string.Join(", ", Parameters.Statuses);
    if (IsMissing(status))
    {
        Violation(element.At("status"), $"{name} does not say whether it can be relied on: set its status to one of {choice}.");
        return;
    }

    if (status.IsOneOf(Parameters.Statuses))
        return;

    var violation = Violation(element.At("status"), $"{name} has the status '{status}', and nobody knows what that promises: set it to one of {choice}.");

    // The same words in another spelling, such as 'In review' for 'in-review'.
    if (Parameters.Statuses.FirstOrDefault(known => known.HasSameWords(status!)) is { } meant)
        violation.Fix(element.Set("status", meant));
}
