foreach (var port in Product.OutputPorts)
{
    if (Circle(port) is { } circle)
        Violation(
            port,
            $"Whoever follows the successors of output port '{port.Name}' comes back to it ({circle}): name in 'replacedBy' what stays, or 'none'.",
            "replacedBy");

    if (Dates.Read(port.Custom("deprecatedSince") ?? Product.Custom("deprecatedSince")) is { } first && port.EndOfSupport < first)
        Violation(
            port,
            $"Output port '{port.Name}' is deprecated since {first:yyyy-MM-dd}, and ends on {port.EndOfSupport:yyyy-MM-dd}, before that: set 'endOfSupport' to a later day.",
            "endOfSupport");
}

// The way back to a port, by the products that it leads through; null where the way ends elsewhere.
string? Circle(OutputPort start)
{
    var way = new List<string>();
    var seen = new HashSet<OutputPort>();
    for (OutputPort? at = start; at?.Successor is { } next && seen.Add(at); at = Port(next, at.Name))
    {
        way.Add(next);
        if (Port(next, at.Name) == start)
            return string.Join(", ", way);
    }

    return null;
}

// A successor is named by the key of its product: of its ports it is the one of the same name, or the only one.
OutputPort? Port(string product, string name)
{
    var ports = Mesh.Products.FirstOrDefault(other => other.Key == product)?.OutputPorts ?? [];
    return ports.FirstOrDefault(port => port.Name == name) ?? (ports.Count == 1 ? ports[0] : null);
}
