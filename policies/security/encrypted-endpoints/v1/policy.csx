foreach (var server in Product.Contracts.SelectMany(contract => contract.Servers))
    Look(server, $"Server '{server.Name}'");

foreach (var port in Product.ManagementPorts)
    Look(port, $"Management port '{port.Name}'");

// Which field holds the address depends on the type of server, so all of them are looked at.
void Look(Element element, string name)
{
    foreach (var field in element.Node.Keys)
        if (element.Node[field]?.Text is { } address && Parameters.Plain.FirstOrDefault(start => StartsWith(address, start)) is { } plain)
        {
            var violation = Violation(
                element.At(field),
                $"{name} is reached by '{plain}', which everybody on the way can read: use an encrypted address instead.");
            if (StartsWith(address, "http://"))
                violation.Suggest(element.Set(field, $"https://{address["http://".Length..]}"));
        }
}

bool StartsWith(string address, string start) => address.StartsWith(start, StringComparison.OrdinalIgnoreCase);
