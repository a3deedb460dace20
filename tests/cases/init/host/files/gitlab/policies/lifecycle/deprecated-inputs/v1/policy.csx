foreach (var port in Product.InputPorts)
    if (port.Source is { } source && (source.IsDeprecated || source.Product.IsDeprecated))
    {
        var successor = source.Custom("replacedBy") ?? source.Product.Custom("replacedBy");
        var advice = successor is null or "none" ? "ask its team what to do instead" : $"plan the move to '{successor}'";
        Violation(
            port.At("contractId"),
            $"Input port '{port.Name}' consumes '{source.Name}' of '{source.Product.Key}', which is deprecated: {advice}.");
    }
