using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>Which way a service level is the better one for readers, as <see cref="ContractEffects.Level"/> asks.</summary>
internal static class Promises
{
    /// <summary>The properties that the standard advises, with their short names, in small letters.</summary>
    private static readonly Dictionary<string, Direction> WhenRaised = new()
    {
        ["availability"] = Direction.Tightened,
        ["av"] = Direction.Tightened,
        ["throughput"] = Direction.Tightened,
        ["th"] = Direction.Tightened,
        ["retention"] = Direction.Tightened,
        ["re"] = Direction.Tightened,
        ["endofsupport"] = Direction.Tightened,
        ["es"] = Direction.Tightened,
        ["endoflife"] = Direction.Tightened,
        ["el"] = Direction.Tightened,
        ["errorrate"] = Direction.Loosened,
        ["er"] = Direction.Loosened,
        ["generalavailability"] = Direction.Loosened,
        ["ga"] = Direction.Loosened,
        ["frequency"] = Direction.Loosened,
        ["fy"] = Direction.Loosened,
        ["latency"] = Direction.Loosened,
        ["ly"] = Direction.Loosened,
        ["freshness"] = Direction.Loosened,
        ["timetodetect"] = Direction.Loosened,
        ["td"] = Direction.Loosened,
        ["timetonotify"] = Direction.Loosened,
        ["tn"] = Direction.Loosened,
        ["timetorepair"] = Direction.Loosened,
        ["tr"] = Direction.Loosened,
        ["timeofavailability"] = Direction.Loosened,
    };

    /// <summary>Which way the value of a service level went, in whatever unit.</summary>
    internal static Direction? Order(OrderedValue before, OrderedValue after) => Direct(before, after) is { } direction ? Of(after.Element["property"]?.Text ?? "", direction) : null;

    /// <summary>The same for the unit, which says nothing without the value.</summary>
    internal static Direction? OrderOfUnit(OrderedValue before, OrderedValue after) => before.Element["value"] is { } old && after.Element["value"] is { } now
        ? Order(before with { Value = old }, after with { Value = now })
        : Direction.Changed;

    /// <summary>Which way a promise went whose value was raised or lowered; changed, where nobody knows what is better.</summary>
    internal static Direction Of(string property, Direction value) =>
        value is not (Direction.Raised or Direction.Lowered) ? value
        : !WhenRaised.TryGetValue(property.ToLowerInvariant(), out var raised) ? Direction.Changed
        : value == Direction.Raised ? raised
        : raised.Reverse();

    private static Direction? Direct(OrderedValue before, OrderedValue after)
    {
        var (old, now) = (UnitOf(before), UnitOf(after));
        if (string.Equals(old, now, StringComparison.OrdinalIgnoreCase))
            return ValueOrders.Numbers(before, after);
        if (ValueOrders.Number(before.Value) is not { } was || ValueOrders.Number(after.Value) is not { } @is)
            return Direction.Changed;
        return ServiceLevelUnits.Compare(@is, now, was, old) switch
        {
            > 0 => Direction.Raised,
            < 0 => Direction.Lowered,
            0 => null,
            _ => Direction.Changed,
        };
    }

    private static string UnitOf(OrderedValue value) => value.Element["unit"]?.Text ?? "";
}
