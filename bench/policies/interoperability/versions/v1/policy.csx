if (!IsVersion(Product.Version))
    Violation(Product.At("version"), $"The version of '{Product.Key}' is '{Product.Version}': write major, minor and patch, such as 1.4.0.");

foreach (var port in Product.OutputPorts)
    if (!IsVersion(port.Version))
        Violation(port.At("version"), $"The version of output port '{port.Name}' is '{port.Version}': write major, minor and patch, such as 1.4.0.");

foreach (var contract in Product.Contracts)
    if (!IsVersion(contract.Version))
        Violation(contract.At("version"), $"The version of contract '{contract.ContractId}' is '{contract.Version}': write major, minor and patch, such as 1.4.0.");

bool IsVersion(string? version) => version?.Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
