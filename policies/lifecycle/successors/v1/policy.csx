foreach (var port in Product.OutputPorts)
{
    if (port.Successors.Count > 0 && After(port).All(next => next.Successors.Count > 0))
        Violation(
            port,
            $"Whoever follows the successors of output port '{port.Name}' never arrives, since they lead in a circle: name in 'replacedBy' what stays, or 'none'.",
            "replacedBy");

    if (Dates.Read(port.Custom("deprecatedSince") ?? Product.Custom("deprecatedSince")) is { } first && port.EndOfSupport < first)
        Violation(
            port,
            $"Output port '{port.Name}' is deprecated since {first:yyyy-MM-dd}, and ends on {port.EndOfSupport:yyyy-MM-dd}, before that: set 'endOfSupport' to a later day.",
            "endOfSupport");
}

// All ports that a consumer may come to.
HashSet<OutputPort> After(OutputPort start)
{
    var reached = new HashSet<OutputPort>();
    var open = new Stack<OutputPort>(start.Successors);
    while (open.TryPop(out var port))
        if (reached.Add(port))
            foreach (var next in port.Successors)
                open.Push(next);
    return reached;
}
