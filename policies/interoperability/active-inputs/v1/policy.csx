// A product that is still being drafted may try out another draft: nobody relies on it yet.
if (Product.HasStatus("proposed", "draft", "retired"))
    NotApplicable("Nobody relies on this product yet, or any more.");
else
    foreach (var port in Product.InputPorts)
        if (port.Source?.Product is { } source && !source.HasStatus("active", "deprecated"))
            Violation(
                port.At("contractId"),
                $"Input port '{port.Name}' consumes '{source.Key}', whose status is {source.Status ?? "missing"}: "
                    + "consume an active product instead, or agree with its team on this one.");
