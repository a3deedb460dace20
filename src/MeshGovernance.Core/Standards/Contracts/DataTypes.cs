using System.Globalization;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>Which types hold all values of which others, as <see cref="SchemaEffects.DataType"/> and <see cref="SchemaEffects.Size"/> ask.</summary>
internal static class DataTypes
{
    /// <summary>Between two types, logical or as the system that holds the data calls them.</summary>
    internal static Direction? Order(OrderedValue before, OrderedValue after) =>
        StoredType.IsSame(before.Text, after.Text) ? null
        : BetweenTypes(before.Text, after.Text) is var logical && logical != Direction.Changed ? logical
        : StoredType.Between(before.Text, after.Text);

    internal static Direction? Sizes(OrderedValue before, OrderedValue after) => BetweenSizes(before.Text, after.Text);

    /// <summary>Between two logical types. A whole number is a number; no other type holds the values of another as they are written.</summary>
    internal static Direction BetweenTypes(string before, string after) => (before, after) switch
    {
        ("integer", "number") => Direction.Widened,
        ("number", "integer") => Direction.Narrowed,
        _ => Direction.Changed,
    };

    /// <summary>Between two sizes of numbers, such as i32 and u64.</summary>
    internal static Direction BetweenSizes(string before, string after) =>
        before == after || Read(before) is not { } old || Read(after) is not { } now ? Direction.Changed
        : now.Holds(old) ? Direction.Widened
        : old.Holds(now) ? Direction.Narrowed
        : Direction.Changed;

    private static NumberSize? Read(string size) => size is ['i' or 'u' or 'f', .. var bits] && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? new NumberSize(size[0], count)
        : null;

    /// <summary>A number with a sign holds those without where it has a bit more; one with a fraction holds none without, nor the reverse.</summary>
    private sealed record NumberSize(char Kind, int Bits)
    {
        internal bool Holds(NumberSize other) => (Kind == other.Kind && Bits >= other.Bits) || (Kind == 'i' && other.Kind == 'u' && Bits > other.Bits);
    }
}
