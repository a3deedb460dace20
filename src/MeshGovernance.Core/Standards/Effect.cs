using System.Collections.Frozen;

namespace MeshGovernance.Core.Standards;

/// <summary>How bad something is, and one sentence that says why.</summary>
internal sealed record Consequence(Severity Severity, string Why)
{
    internal static Consequence Editorial(string why) => new(Severity.Editorial, why);

    internal static Consequence Compatible(string why) => new(Severity.Compatible, why);

    internal static Consequence Risky(string why) => new(Severity.Risky, why);

    internal static Consequence Breaking(string why) => new(Severity.Breaking, why);
}

/// <summary>What a change of a field does to whoever reads the data, in each direction.</summary>
internal sealed class Effect
{
    /// <summary>For a field that the standard does not have.</summary>
    internal static readonly Effect Unknown = new()
    {
        Added = Consequence.Risky("The standard has no such field, so nobody knows what it means to readers."),
        Changed = Consequence.Risky("The standard has no such field, so nobody knows who relies on it."),
        Removed = Consequence.Risky("The standard has no such field, so nobody knows who relies on it."),
    };

    internal required Consequence Added { get; init; }

    internal required Consequence Changed { get; init; }

    internal required Consequence Removed { get; init; }

    /// <summary>The directions of values that have an order, in pairs.</summary>
    internal IReadOnlyDictionary<Direction, Consequence> Ways { get; init; } = FrozenDictionary<Direction, Consequence>.Empty;

    /// <summary>A direction that the field does not tell apart is a change like any other.</summary>
    internal Consequence Of(Direction direction) => direction switch
    {
        Direction.Added => Added,
        Direction.Removed => Removed,
        _ => Ways.GetValueOrDefault(direction, Changed),
    };
}
