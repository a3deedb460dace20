// A product need not have a version of its own: consumers go by its ports.
if (Product.Version is not null)
    Judge(Product, $"data product '{Product.Key}'", Product.Version);

foreach (var port in Product.OutputPorts)
    Judge(port, $"output port '{port.Name}'", port.Version);

foreach (var contract in Product.Contracts)
    Judge(contract, $"contract '{contract.ContractId}'", contract.Version);

void Judge(Element element, string name, string? version)
{
    if (IsMissing(version))
        Violation(element.At("version"), $"The {name} has no version, so nobody sees when it changes: start with '1.0.0'.");
    else if (!Fits(version))
    {
        var violation = Violation(
            element.At("version"),
            $"The version '{version}' of {name} does not tell small changes from breaking ones: write major, minor and patch, such as '1.0.0'.");

        // '2' and '2.1' say all but the zeros.
        if (new[] { $"{version}.0", $"{version}.0.0" }.FirstOrDefault(Fits) is { } longer)
            violation.Suggest(element.Set("version", longer));
    }
}

bool Fits(string version) =>
    Regex.IsMatch(version, @"^v?(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)([-+][0-9A-Za-z.+-]+)?$", RegexOptions.NonBacktracking);
