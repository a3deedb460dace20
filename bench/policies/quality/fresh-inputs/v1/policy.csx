var own = Product.Contracts.SelectMany(contract => contract.ServiceLevelsFor("frequency")).Select(Minutes).Where(minutes => minutes > 0).DefaultIfEmpty(0).Min();

foreach (var port in Product.InputPorts)
    if (port.Source?.Contract is { } contract && contract.ServiceLevelsFor("frequency").Select(Minutes).FirstOrDefault() is var theirs && own > 0 && theirs > own)
        Violation(port, $"'{Product.Key}' promises new data every {own} minutes, but input port '{port.Name}' gets some only every {theirs}.");

decimal Minutes(ServiceLevel level) => (level.Value?.Number ?? 0) * level.Unit switch
{
    "d" => 1440,
    "h" => 60,
    _ => 1,
};
