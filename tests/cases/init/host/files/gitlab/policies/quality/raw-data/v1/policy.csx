foreach (var item in Contract.Objects.Where(item => item.DataKind.IsOneOf(Parameters.Kinds)))
    Violation(
        item,
        $"'{item.Name}' is {item.DataKind} data, and output port '{Contract.OutputPorts[0].Name}' offers it: "
            + "offer cleaned events or entities instead, and keep this one inside the domain.");
