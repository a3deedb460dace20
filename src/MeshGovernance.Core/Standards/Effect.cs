using System.Collections.Frozen;
using MeshGovernance.Policies;

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

    /// <summary>For a value that says what was so without it.</summary>
    internal static readonly Effect Stated = new()
    {
        Added = Consequence.Editorial("It says what is so without it."),
        Changed = Consequence.Editorial("It says what is so without it."),
        Removed = Consequence.Editorial("What it said is so without it."),
    };

    /// <summary>For a value in other words.</summary>
    internal static readonly Effect Rewritten = new()
    {
        Added = Consequence.Editorial("It says the same in other words."),
        Changed = Consequence.Editorial("It says the same in other words."),
        Removed = Consequence.Editorial("It says the same in other words."),
    };

    internal required Consequence Added { get; init; }

    internal required Consequence Changed { get; init; }

    internal required Consequence Removed { get; init; }

    /// <summary>The directions of values that have an order, in pairs.</summary>
    internal IReadOnlyDictionary<Direction, Consequence> Ways { get; init; } = FrozenDictionary<Direction, Consequence>.Empty;

    /// <summary>How a change of value finds its direction.</summary>
    internal ValueOrder Order { get; init; } = ValueOrders.None;

    /// <summary>Items of a list that mean more to readers than its others, such as the tag for personal data.</summary>
    internal IReadOnlyDictionary<string, Effect> OfItems { get; init; } = FrozenDictionary<string, Effect>.Empty;

    /// <summary>A direction that the field does not tell apart is a change like any other.</summary>
    internal Consequence Of(Direction direction) => direction switch
    {
        Direction.Added => Added,
        Direction.Removed => Removed,
        _ => Ways.GetValueOrDefault(direction, Changed),
    };
}
