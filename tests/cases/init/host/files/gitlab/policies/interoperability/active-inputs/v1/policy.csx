foreach (var port in Product.InputPorts)
    if (port.Source?.Product is { } source && !source.HasStatus("active", "deprecated"))
        Violation(
            port.At("contractId"),
            $"Input port '{port.Name}' consumes '{source.Key}', whose status is {source.Status ?? "missing"}: "
                + "consume an active product instead, or agree with its team on this one.");
