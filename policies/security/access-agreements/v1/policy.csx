foreach (var port in Product.InputPorts)
    if (port.Source is { } source && source.Product.DomainId != Product.DomainId && !port.Agreements.Any(agreement => agreement.IsInForce(AsOf)))
    {
        var known = port.Agreements.LastOrDefault();
        var advice = known is null ? $"ask for one with 'mesh access request {Product.Key} {source.Product.Key}/{source.Label}'"
            : known.IsApproved ? $"the one in '{known.File}' does not hold today, so use 'mesh access renew {source.Product.Key}/{known.File}'"
            : $"the one in '{known.File}' is {known.Status}, so talk to the team of '{source.Product.Key}'";
        Violation(port.At("contractId"), $"Input port '{port.Name}' reads '{source.Product.Key}' without an access agreement: {advice}.");
    }
