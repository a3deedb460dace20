using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Where each node of a file stands, by its ordinal: the range of its value, and of the key that leads to it.</summary>
public sealed class Places
{
    public static readonly Places None = new([], []);

    // Most files are never asked where something stands: what was kept from an earlier run is unpacked when it is.
    private readonly Lazy<(TextRange[] Values, TextRange[] Keys)> ranges;

    private readonly Lazy<HashSet<TextRange>> shared;

    public Places(TextRange[] values, TextRange[] keys)
        : this(new Lazy<(TextRange[], TextRange[])>((values, keys)))
    {
    }

    /// <param name="unpack">Makes the ranges of values and of keys, by ordinal.</param>
    internal Places(Func<(TextRange[] Values, TextRange[] Keys)> unpack)
        : this(new Lazy<(TextRange[], TextRange[])>(unpack))
    {
    }

    private Places(Lazy<(TextRange[] Values, TextRange[] Keys)> ranges)
    {
        this.ranges = ranges;
        shared = new(() => [.. ranges.Value.Values.CountBy(range => range).Where(same => same.Value > 1).Select(same => same.Key)]);
    }

    public int Count => ranges.Value.Values.Length;

    /// <summary>The ranges of the values, by ordinal.</summary>
    internal IReadOnlyList<TextRange> Values => ranges.Value.Values;

    /// <summary>The ranges of the keys, by ordinal.</summary>
    internal IReadOnlyList<TextRange> Keys => ranges.Value.Keys;

    /// <summary>The range of a value; a list or map without brackets has no end of its own, only a start.</summary>
    public TextRange Value(Node node) => ranges.Value.Values[node.Ordinal];

    /// <summary>The range of the key of a map's entry; default for the root and for items of lists.</summary>
    public TextRange Key(Node value) => ranges.Value.Keys[value.Ordinal];

    /// <summary>From the key to the end of the value; the value alone where there is no key.</summary>
    public TextRange Entry(Node value) => Key(value) == default ? Value(value) : new TextRange(Key(value).Start, Value(value).End);

    /// <summary>Whether the text of a node stands for other nodes too: it lies below an anchor that an alias copies, or is such a copy.</summary>
    public bool IsShared(Node node) => shared.Value.Contains(ranges.Value.Values[node.Ordinal]);

    /// <summary>
    /// What to underline for a finding on a node. A scalar is underlined itself. A map would be a whole block, so the entry that names it
    /// stands for it, else the key that leads to it, else its first entry.
    /// </summary>
    public TextRange Anchor(Node node)
    {
        if (node.Kind == NodeKind.Map)
        {
            foreach (var name in ElementKinds.Names)
                if (node[name] is { IsScalar: true, Kind: not NodeKind.Null } naming)
                    return Entry(naming);
        }

        if (node.IsScalar && Value(node) is var range && range.Start != range.End)
            return range;
        if (Key(node) != default)
            return Key(node);
        return node.Items is [var first, ..] && first.IsScalar ? Entry(first) : FirstCharacter(node);
    }

    private TextRange FirstCharacter(Node node)
    {
        if (node.Items is [var first, ..])
            return Key(first) == default ? new TextRange(Value(first).Start, Value(first).Start) : Key(first);
        return new TextRange(Value(node).Start, Value(node).Start);
    }
}
