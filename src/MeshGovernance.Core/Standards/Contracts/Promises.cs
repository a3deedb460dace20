using System.Globalization;
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
        if (Amount.Of(before) is not { } old || Amount.Of(after) is not { } now)
            return ValueOrders.Numbers(before, after);
        return ServiceLevelUnits.Compare(now.Number, now.Unit, old.Number, old.Unit) switch
        {
            > 0 => Direction.Raised,
            < 0 => Direction.Lowered,
            0 => null,
            _ => Direction.Changed,
        };
    }

    /// <summary>A number and its unit, which many write behind the number where they leave the field for it out, as in <c>99.5%</c>.</summary>
    private sealed record Amount(decimal Number, string Unit)
    {
        internal static Amount? Of(OrderedValue value)
        {
            var unit = value.Element["unit"]?.Text ?? "";
            if (ValueOrders.Number(value.Value) is { } number)
                return new Amount(number, unit);
            var digits = value.Text.TrimEnd().TrimEnd([.. Letters]);
            return unit.Length == 0 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var inText)
                ? new Amount(inText, value.Text[digits.Length..].Trim())
                : null;
        }

        private static IEnumerable<char> Letters => Enumerable.Range('a', 26).Concat(Enumerable.Range('A', 26)).Select(letter => (char)letter).Append('%');
    }
}
