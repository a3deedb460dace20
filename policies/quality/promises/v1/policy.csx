var isReadThrough = Contract.OutputPorts.Any(port => port.Type.IsOneOf(Parameters.ReadThrough));

foreach (var level in Contract.ServiceLevels)
    foreach (var source in level.Inputs.Select(port => port.Source?.Contract).OfType<Contract>().Distinct())
    {
        var given = source.ServiceLevels.Where(theirs => theirs.IsFor(level.Property)).ToList();
        if (given.Count > 0 && given.All(theirs => IsBetter(level, theirs)))
            Violation(
                level.At("value"),
                $"Contract '{Contract.ContractId}' promises '{level.Property}' of {Told([level])}, but '{source.Product!.Key}', on which it rests, gives {Told(given)}: "
                    + "promise no more than that, or agree with its team on more.",
                key: source.Product!.Key)
                .RelatesTo(given[0]);
    }

bool IsBetter(ServiceLevel level, ServiceLevel given) =>
    Parameters.Fresh.Any(level.IsFor) ? given.IsMoreThan(level) : isReadThrough && Parameters.Held.Any(level.IsFor) && level.IsMoreThan(given);

string Told(IReadOnlyList<ServiceLevel> levels) => string.Join(" or ", levels.Select(level => $"{level.Value?.Text} {level.Unit}".Trim()));
