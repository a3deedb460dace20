using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>What one data product reads another for, by their agreements.</summary>
public static class AgreedPurposes
{
    /// <summary>The purposes of the agreements in force on a day, each once; empty where there is none.</summary>
    /// <param name="source">The product that is read.</param>
    /// <param name="consumer">The product that reads.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<string> Of(Product source, Product consumer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(consumer);
        return
        [
            .. consumer.InputPorts
                .Where(port => port.Source?.Product == source)
                .SelectMany(port => port.Agreements)
                .Where(agreement => agreement.IsInForce(day) && !string.IsNullOrWhiteSpace(agreement.Purpose))
                .Select(agreement => agreement.Purpose.Trim())
                .Distinct(),
        ];
    }
}
