Look(Product.At("id"), "Product id", Product.Id, Parameters.Ids);

foreach (var port in Product.InputPorts)
    Look(port.At("name"), "Input port", port.Name, Parameters.Ports);

foreach (var port in Product.OutputPorts)
    Look(port.At("name"), "Output port", port.Name, Parameters.Ports);

foreach (var contract in Product.OfferedContracts)
    Look(contract.At("id"), "Contract id", contract.ContractId, Parameters.Ids);

foreach (var item in Product.OfferedObjects)
{
    Look(item.At("name"), "Object", item.Name, Parameters.Objects);
    foreach (var column in item.AllColumns)
        Look(column.At("name"), "Column", column.Name, Parameters.Columns);
}

void Look(Place place, string what, string? name, string pattern)
{
    if (string.IsNullOrEmpty(name) || Fits(name, pattern))
        return;

    // Of the usual ways to join the same words, the one that fits.
    var better = new[] { '-', '_' }.Select(between => string.Join(between, Words.Split(name))).FirstOrDefault(way => Fits(way, pattern));
    Violation(
        place,
        $"{what} '{name}' is not spelled as names are in this mesh: "
            + (better is null ? $"choose one that matches {pattern}." : $"write '{better}', in the next major version if somebody uses it."));
}

bool Fits(string name, string pattern) => Regex.IsMatch(name, pattern, RegexOptions.NonBacktracking);
