using System.Globalization;

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

    /// <summary>Units of time in seconds, as the standard and people write them. Months and years are of unequal length, and only compared with each other.</summary>
    private static readonly Dictionary<string, (string Family, decimal Size)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["%"] = ("share", 1),
        ["percent"] = ("share", 1),
        ["ms"] = ("time", 0.001m),
        ["millisecond"] = ("time", 0.001m),
        ["milliseconds"] = ("time", 0.001m),
        ["s"] = ("time", 1),
        ["sec"] = ("time", 1),
        ["second"] = ("time", 1),
        ["seconds"] = ("time", 1),
        ["min"] = ("time", 60),
        ["minute"] = ("time", 60),
        ["minutes"] = ("time", 60),
        ["h"] = ("time", 3600),
        ["hour"] = ("time", 3600),
        ["hours"] = ("time", 3600),
        ["d"] = ("time", 86400),
        ["day"] = ("time", 86400),
        ["days"] = ("time", 86400),
        ["w"] = ("time", 604800),
        ["week"] = ("time", 604800),
        ["weeks"] = ("time", 604800),
        ["m"] = ("months", 1),
        ["month"] = ("months", 1),
        ["months"] = ("months", 1),
        ["y"] = ("months", 12),
        ["yr"] = ("months", 12),
        ["year"] = ("months", 12),
        ["years"] = ("months", 12),
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
        if (string.Equals(old.Unit, now.Unit, StringComparison.OrdinalIgnoreCase))
            return Way(now.Number.CompareTo(old.Number));
        return Units.TryGetValue(old.Unit, out var from) && Units.TryGetValue(now.Unit, out var to) && from.Family == to.Family
            ? Way((now.Number * to.Size).CompareTo(old.Number * from.Size))
            : Direction.Changed;

        static Direction? Way(int order) => order switch { > 0 => Direction.Raised, < 0 => Direction.Lowered, _ => null };
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
