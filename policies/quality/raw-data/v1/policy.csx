if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else
    foreach (var item in Contract.Objects.Where(item => Parameters.Kinds.Contains(item.DataKind, StringComparer.OrdinalIgnoreCase)))
        Violation(
            item,
            $"'{item.Name}' is {item.DataKind} data, and output port '{Contract.OutputPorts[0].Name}' offers it: "
                + "offer cleaned events or entities instead, and keep this one inside the domain.");
