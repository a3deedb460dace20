if (Product.IsDeprecated)
    Judge(Product, $"Data product '{Product.Key}'", Product.OutputPorts);
else
    foreach (var port in Product.OutputPorts.Where(port => port.IsDeprecated))
        Judge(port, $"Output port '{port.Name}'", [port]);

void Judge(Element deprecated, string name, IEnumerable<OutputPort> ports)
{
    if (IsMissing(deprecated.Custom("replacedBy")))
        Violation(
            deprecated,
            $"{name} is deprecated, but names no successor: "
                + "add the custom property 'replacedBy' ('none' if there is none).",
            "replacedBy");

    if (Dates.Read(deprecated.Custom("endOfSupport")) is null && !ports.All(port => EndsByContract(port.Contract)))
        Violation(
            deprecated,
            $"{name} is deprecated, but does not say until when it can be used: "
                + "add the custom property 'endOfSupport' with a date, such as 2027-12-08.",
            "endOfSupport");
}

bool EndsByContract(Contract? contract) =>
    contract is not null && contract.ServiceLevelsFor("endOfSupport").Any(level => Dates.Read(level.Value?.Text) is not null);
