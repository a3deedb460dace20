foreach (var port in After?.OutputPorts ?? [])
{
    if (port.EndOfSupport is not { } last || port.Consumers.All(consumer => consumer.Product == After))
        continue;

    var announced = Before?.OutputPorts.FirstOrDefault(port.IsSameAs)?.EndOfSupport;
    var earliest = AsOf.AddDays((int)Parameters.Days);
    if (last < earliest && last < (announced ?? DateOnly.MaxValue))
        Violation(
            port,
            $"Output port '{port.Name}' is to end on {last:yyyy-MM-dd}, and is read by {port.Consumers.Select(consumer => consumer.Product.Key).Listed()}: "
                + $"consumers get {Parameters.Days} days, so let it end on {earliest:yyyy-MM-dd} at the earliest{(announced is { } day ? $", or keep to {day:yyyy-MM-dd}, as announced" : "")}.");
}
