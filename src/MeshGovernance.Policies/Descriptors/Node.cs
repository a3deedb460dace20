using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>
/// One value of a descriptor as its author wrote it: a scalar, a list or a map. The typed model stands on nodes,
/// and whatever it has no name for is read here: <c>Product.Node["someField"]</c>.
/// </summary>
public sealed class Node
{
    private static readonly string[] NoKeys = [];
    private static readonly Node[] NoItems = [];

    // A policy gets them wrapped: one that cast them back could change what the next one sees.
    private readonly string[] keys;
    private readonly Node[] items;

    private Node(int ordinal, NodeKind kind, string? text, string[] keys, Node[] items)
    {
        Ordinal = ordinal;
        Kind = kind;
        Text = text;
        this.keys = keys;
        this.items = items;
    }

    /// <summary>What kind of value this is.</summary>
    public NodeKind Kind { get; }

    /// <summary>The scalar as read from the file; null for null, lists and maps.</summary>
    public string? Text { get; }

    /// <summary>The items of a list, or the values of a map in the order of the file; empty for scalars.</summary>
    public IReadOnlyList<Node> Items => Array.AsReadOnly(items);

    /// <summary>The keys of a map, in the order of <see cref="Items"/>; empty for anything else.</summary>
    public IReadOnlyList<string> Keys => Array.AsReadOnly(keys);

    /// <summary>The number, for <see cref="NodeKind.Integer"/> and <see cref="NodeKind.Number"/>; null where it is none or too large.</summary>
    public decimal? Number => Kind is NodeKind.Integer or NodeKind.Number ? ParseNumber(Text!) : null;

    /// <summary>The truth value; null where it is none.</summary>
    public bool? Boolean => Kind == NodeKind.Boolean ? Text is "true" or "True" or "TRUE" : null;

    /// <summary>
    /// Where the node stands in its document, counted from the root in the order of the file. The engine's address
    /// for it: an ordinal leads to file, line and column, which a policy does not know.
    /// </summary>
    internal int Ordinal { get; }

    /// <summary>The items themselves, for code that looks at every node of a mesh. No policy gets hold of them.</summary>
    internal Node[] OwnItems => items;

    /// <summary>The keys themselves, likewise.</summary>
    internal string[] OwnKeys => keys;

    internal bool IsScalar => Kind < NodeKind.List;

    /// <summary>The value of a key of a map; null where the key is missing or this is no map.</summary>
    /// <param name="key">The key as written in the file.</param>
    public Node? this[string key]
    {
        get
        {
            // Maps of the standards have few keys, and their names are shared instances: a scan beats a dictionary.
            for (var i = 0; i < keys.Length; i++)
                if (ReferenceEquals(keys[i], key) || string.Equals(keys[i], key, StringComparison.Ordinal))
                    return items[i];
            return null;
        }
    }

    /// <summary>The node below this one, or itself, by its ordinal, which may come from a worker and lead nowhere.</summary>
    internal Node? Find(int ordinal) => WayTo(ordinal).Last() is var end && end.Ordinal == ordinal ? end : null;

    /// <summary>This node and those below it that lead to an ordinal, as far as there is a way.</summary>
    internal IEnumerable<Node> WayTo(int ordinal)
    {
        yield return this;
        for (var at = this; at.Ordinal != ordinal && at.ChildTowards(ordinal) is >= 0 and var index;)
            yield return at = at.items[index];
    }

    /// <summary>The child whose subtree holds an ordinal: ordinals count in the order of the file. -1 where there is none.</summary>
    internal int ChildTowards(int ordinal)
    {
        var (low, high) = (0, items.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Ordinal <= ordinal)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    internal static Node Scalar(int ordinal, NodeKind kind, string? text) => new(ordinal, kind, text, NoKeys, NoItems);

    internal static Node List(int ordinal, Node[] items) => new(ordinal, NodeKind.List, null, NoKeys, items);

    internal static Node Map(int ordinal, string[] keys, Node[] values) => new(ordinal, NodeKind.Map, null, keys, values);

    private static decimal? ParseNumber(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        if (text.StartsWith("0o", StringComparison.Ordinal))
            return ParseOctal(text.AsSpan(2));
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static decimal? ParseOctal(ReadOnlySpan<char> digits)
    {
        decimal value = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || value > long.MaxValue)
                return null;
            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
