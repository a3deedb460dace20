using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>Why somebody can read something.</summary>
public enum ReadingGround
{
    /// <summary>An agreement that is in force.</summary>
    Agreement,

    /// <summary>The product belongs to the domain that offers the data.</summary>
    SameDomain,

    /// <summary>Nobody has agreed to it: an input port reads it all the same.</summary>
    None,
}

/// <summary>Somebody who can read what an output port offers, on a day.</summary>
/// <param name="Port">The port.</param>
/// <param name="Name">The product, domain or person.</param>
/// <param name="Ground">Why.</param>
/// <param name="Agreement">The agreement that is in force; null without one.</param>
/// <param name="Products">The products whose input ports read it; empty where nobody uses the agreement.</param>
public sealed record DataReader(OutputPort Port, string Name, ReadingGround Ground, Agreement? Agreement, IReadOnlyList<Product> Products)
{
    /// <summary>Whether an input port reads the port.</summary>
    internal bool Reads => Products.Count > 0;

    /// <summary>
    /// Who can read a port on a day, or one of its columns: those with an agreement that covers it, and the products that read it without one. Ordered by name.
    /// </summary>
    /// <param name="port">The port.</param>
    /// <param name="day">The day.</param>
    /// <param name="columns">What is asked about: those with an agreement for none of them cannot read. Empty for all that the port offers.</param>
    internal static IReadOnlyList<DataReader> Of(OutputPort port, DateOnly day, IReadOnlyList<Column> columns)
    {
        var granted = port.Agreements.Where(agreement => agreement.IsInForce(day)).ToList();
        var others = port.Consumers
            .Where(input => columns.Count == 0 || columns.Any(input.DoesRead))
            .Where(input => !granted.Exists(agreement => agreement.IsWith(input)))
            .DistinctBy(input => input.Product)
            .Select(input => new DataReader(port, input.Product.Key, input.Product.DomainId == port.Product.DomainId ? ReadingGround.SameDomain : ReadingGround.None, null, [input.Product]));
        return
        [
            .. granted
                .Where(agreement => columns.Count == 0 || columns.Any(agreement.Covers))
                .Select(agreement => new DataReader(port, agreement.ConsumerName, ReadingGround.Agreement, agreement, [.. agreement.InputPorts.Select(input => input.Product).Distinct()]))
                .Concat(others)
                .OrderBy(reader => reader.Name, StringComparer.Ordinal),
        ];
    }
}
