using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Where each node of a file stands, by its ordinal: the range of its value, and of the key that leads to it.</summary>
public sealed class Places(TextRange[] values, TextRange[] keys)
{
    public static readonly Places None = new([], []);

    // What names an element to its reader, best first: a finding on the element underlines this entry.
    private static readonly string[] Names = ["name", "username", "channel", "property", "server", "role", "id"];

    public int Count => values.Length;

    /// <summary>The range of a value; a list or map without brackets has no end of its own, only a start.</summary>
    public TextRange Value(Node node) => values[node.Ordinal];

    /// <summary>The range of the key of a map's entry; default for the root and for items of lists.</summary>
    public TextRange Key(Node value) => keys[value.Ordinal];

    /// <summary>From the key to the end of the value; the value alone where there is no key.</summary>
    public TextRange Entry(Node value) => Key(value) == default ? Value(value) : new TextRange(Key(value).Start, Value(value).End);

    /// <summary>Whether the text of a node stands for other nodes too: it lies below an anchor that an alias copies, or is such a copy.</summary>
    public bool IsShared(Node node)
    {
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
            if (ordinal != node.Ordinal && values[ordinal] == values[node.Ordinal])
                return true;
        return false;
    }

    /// <summary>
    /// What to underline for a finding on a node. A scalar is underlined itself. A map would be a whole block, so the entry that names it
    /// stands for it, else the key that leads to it, else its first entry.
    /// </summary>
    public TextRange Anchor(Node node)
    {
        if (node.Kind == NodeKind.Map)
        {
            foreach (var name in Names)
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
