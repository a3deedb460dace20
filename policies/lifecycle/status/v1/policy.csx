Judge(Product, $"Data product '{Product.Key}'", Product.Status);

foreach (var contract in Product.Contracts)
    Judge(contract, $"Contract '{contract.ContractId}'", contract.Status);

void Judge(Element element, string name, string? status)
{
    var choice = string.Join(", ", Parameters.Statuses);
    if (string.IsNullOrWhiteSpace(status))
        Violation(element.At("status"), $"{name} does not say whether it can be relied on: set its status to one of {choice}.");
    else if (!Parameters.Statuses.Contains(status, StringComparer.OrdinalIgnoreCase))
    {
        var violation = Violation(element.At("status"), $"{name} has the status '{status}', and nobody knows what that promises: set it to one of {choice}.");

        // The same words in another spelling, such as 'In review' for 'in-review'.
        if (Parameters.Statuses.FirstOrDefault(known => Words.Split(known).SequenceEqual(Words.Split(status))) is { } meant)
            violation.Fix(element.Set("status", meant));
    }
}
