foreach (var server in Product.Contracts.SelectMany(contract => contract.Servers))
    Look(server, $"Server '{server.Name}'");

foreach (var port in Product.ManagementPorts)
    Look(port, $"Management port '{port.Name}'");

// Which field holds the address depends on the type of server, so all of them are looked at.
void Look(Element element, string name)
{
    foreach (var field in element.Node.Keys)
    {
        var address = element.Node[field]?.Text;
        if (Parameters.Plain.FirstOrDefault(start => address.StartsWithOneOf(start)) is not { } plain)
            continue;

        var violation = Violation(
            element.At(field),
            $"{name} is reached by '{plain}', which everybody on the way can read: use an encrypted address instead.");
        if (address.StartsWithOneOf("http://"))
            violation.Suggest(element.Set(field, $"https://{address!["http://".Length..]}"));
    }
}
