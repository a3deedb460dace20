var copied = Contract.Columns.Where(column => !column.Custom("masking").IsOneOf(Parameters.NoCopy)).SelectMany(column => column.Sources);
var kept = Contract.ServiceLevelsFor("retention").ToList();

foreach (var source in copied.Select(column => column.Contract).Where(contract => contract.Product != Product).Distinct())
    if (source.ServiceLevelsFor("retention").ToList() is { Count: > 0 } limits)
    {
        if (kept.Count == 0)
            Violation(
                Contract,
                $"Contract '{Contract.ContractId}' holds copies of '{source.Product!.Key}', which are kept for {Told(limits)} there, and does not say how long it keeps them: "
                    + "add the service level 'retention'.",
                key: source.Product!.Key)
                .RelatesTo(limits[0]);

        foreach (var level in kept.Where(level => limits.All(level.IsMoreThan)))
            Violation(
                level.At("value"),
                $"Contract '{Contract.ContractId}' keeps {Told([level])} what it copies from '{source.Product!.Key}', where it is kept for {Told(limits)}: "
                    + "delete it as early, or say in the custom property 'masking' of the columns why they are no copies.",
                key: source.Product!.Key)
                .RelatesTo(limits[0]);
    }

string Told(IReadOnlyList<ServiceLevel> levels) => string.Join(" or ", levels.Select(level => $"{level.Value?.Text} {level.Unit}".Trim()));
