foreach (var port in Product.InputPorts)
    if (port.Source is { } source && Allowed(source) is { Count: > 0 } allowed)
    {
        var own = port.CustomList("purpose");
        var purposes = own.Count > 0 ? own : Product.CustomList("purpose");
        if (purposes.Count == 0)
            Violation(
                port.At("customProperties"),
                $"Input port '{port.Name}' does not say what for, and '{source.Name}' of '{source.Product.Key}' is offered for some purposes only: "
                    + $"add the custom property 'purpose' with one of {string.Join(", ", allowed)}.")
                .RelatesTo(source);

        foreach (var purpose in purposes.Where(purpose => !purpose.IsOneOf(allowed)))
            Violation(
                port,
                $"Input port '{port.Name}' is for {purpose}, but '{source.Name}' of '{source.Product.Key}' is offered for {string.Join(", ", allowed)}: "
                    + "keep to that, or ask its team to allow yours.",
                key: purpose)
                .RelatesTo(source);
    }

// A port may be offered for less than its contract.
IReadOnlyList<string>? Allowed(OutputPort port) =>
    port.CustomList("allowedPurposes") is { Count: > 0 } own ? own : port.Contract?.CustomList("allowedPurposes");
