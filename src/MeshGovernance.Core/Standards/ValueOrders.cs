using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>The orders that values of fields have.</summary>
internal static partial class ValueOrders
{
    private const string Ending = "deprecated";
    private static readonly string[] Stages = ["retired", Ending, "proposed", "draft", "active"];

    internal static Direction? None(OrderedValue before, OrderedValue after) => Direction.Changed;

    /// <summary>Numbers, and days by the calendar.</summary>
    internal static Direction? Numbers(OrderedValue before, OrderedValue after) =>
        (Number(before.Value), Number(after.Value)) is ({ } old, { } now) ? ByRank(old, now)
        : (Dates.Read(before.Text), Dates.Read(after.Text)) is ({ } then, { } later) ? ByRank(then, later)
        : Direction.Changed;

    internal static Direction? Switches(OrderedValue before, OrderedValue after) => (before.Value.Boolean, after.Value.Boolean) switch
    {
        (false, true) => Direction.TurnedOn,
        (true, false) => Direction.TurnedOff,
        _ => Direction.Changed,
    };

    /// <summary>Places on a scale of words, the lowest first.</summary>
    internal static ValueOrder Places(params string[] scale) => (before, after) =>
        (Array.IndexOf(scale, before.Text), Array.IndexOf(scale, after.Text)) is ( >= 0, >= 0) and var (old, now) ? ByRank(old, now) : Direction.Changed;

    /// <summary>How far something is in its life.</summary>
    internal static Direction? Statuses(OrderedValue before, OrderedValue after) =>
        (Array.IndexOf(Stages, before.Text), Array.IndexOf(Stages, after.Text)) is ( >= 0, >= 0) and var (old, now) && old != now
            ? Way(old, now)
            : Direction.Changed;

    /// <summary>What is deprecated is there until it goes: who sees the word may plan.</summary>
    private static Direction Way(int old, int now) => (now > old, Stages[Math.Min(old, now)]) switch
    {
        (true, Ending) => Direction.Recalled,
        (false, Ending) => Direction.Announced,
        (true, _) => Direction.Offered,
        (false, _) => Direction.Withdrawn,
    };

    /// <summary>Levels on the classification scale of the mesh.</summary>
    internal static Direction? Levels(OrderedValue before, OrderedValue after)
    {
        var (old, now) = (Place(before), Place(after));
        return old < 0 || now < 0 ? Direction.Changed : now == old ? null : now > old ? Direction.Closed : Direction.Opened;

        static int Place(OrderedValue value) => value.Scale.Index().Where(level => string.Equals(level.Item, value.Text, StringComparison.OrdinalIgnoreCase)).Select(level => level.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>Versions, which have an order for a reader as long as the major one stays.</summary>
    internal static Direction? WithinMajor(OrderedValue before, OrderedValue after) => Versions.Major(before.Text) == Versions.Major(after.Text)
        ? Versions.Compare(after.Text, before.Text) switch { > 0 => Direction.Raised, < 0 => Direction.Lowered, _ => null }
        : Direction.Changed;

    /// <summary>Two numbers with all between them.</summary>
    internal static Direction? Ranges(OrderedValue before, OrderedValue after) =>
        Range(before.Value) is not { } old || Range(after.Value) is not { } now ? Direction.Changed
        : now == old ? null
        : now.Least <= old.Least && now.Most >= old.Most ? Direction.Widened
        : now.Least >= old.Least && now.Most <= old.Most ? Direction.Narrowed
        : Direction.Changed;

    /// <summary>Words in a text or a list, of which one has all of the other.</summary>
    internal static Direction? Words(OrderedValue before, OrderedValue after)
    {
        var (old, now) = (WordsOf(before.Value), WordsOf(after.Value));
        return old.SetEquals(now) ? null : now.IsSupersetOf(old) ? Direction.Widened : now.IsSubsetOf(old) ? Direction.Narrowed : Direction.Changed;
    }

    private static Direction? ByRank<T>(T before, T after)
        where T : IComparable<T> => after.CompareTo(before) switch { > 0 => Direction.Raised, < 0 => Direction.Lowered, _ => null };

    /// <summary>A number, also one that is written as text.</summary>
    internal static decimal? Number(Node value) =>
        value.Number ?? (decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static (decimal Least, decimal Most)? Range(Node value) =>
        value is { Kind: NodeKind.List, Items: [var least, var most] } && Number(least) is { } from && Number(most) is { } to ? (from, to) : null;

    private static HashSet<string> WordsOf(Node value) =>
    [
        .. (value.Kind == NodeKind.List ? value.Items.Select(item => item.Text ?? "") : [value.Text ?? ""])
            .SelectMany(text => Separator.Split(text))
            .Where(word => word.Length > 0)
            .Select(word => word.ToLowerInvariant()),
    ];

    [GeneratedRegex(@"[\s,;|/+]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Separator { get; }
}
