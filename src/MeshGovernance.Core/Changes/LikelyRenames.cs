using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// What went and what came under another name, and is most likely the same: of one type, and either called or described alike besides its name, or
/// the same in everything else. Only where each is the only candidate for the other. Where it stood in its list says nothing, as everywhere here.
/// </summary>
internal static class LikelyRenames
{
    /// <summary>What people write for one column or table alone.</summary>
    private static readonly string[] Signs = ["physicalName", "businessName", "description"];

    /// <param name="list">The field that holds the items.</param>
    /// <param name="removed">Items of the base that the head has not.</param>
    /// <param name="added">Items of the head that the base had not.</param>
    internal static IReadOnlyList<Pair<Node>> Of(string list, IReadOnlyList<Node> removed, IReadOnlyList<Node> added)
    {
        if (DescriptorLists.Find(list)?.Items is not { } kind || (kind != ElementKinds.Object && kind != ElementKinds.Column) || removed.Count == 0 || added.Count == 0)
            return [];
        var (olds, news) = (BySign(removed), BySign(added));
        var several = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var pairs = new HashSet<(Node Before, Node After)>();
        foreach (var group in olds)
        {
            var (left, right) = (group.ToList(), news[group.Key].ToList());
            if (left is [var old] && right is [var now])
                pairs.Add((old, now));
            several.UnionWith(right.Count > 1 ? left : []);
            several.UnionWith(left.Count > 1 ? right : []);
        }

        var (before, after) = (pairs.CountBy(pair => pair.Before).ToDictionary(), pairs.CountBy(pair => pair.After).ToDictionary());
        return
        [
            .. pairs.Where(pair => before[pair.Before] == 1 && after[pair.After] == 1 && !several.Contains(pair.Before) && !several.Contains(pair.After) && HaveNoTwoIds(pair.Before, pair.After))
                .Select(pair => new Pair<Node>(pair.Before, pair.After, 0)),
        ];
    }

    private static ILookup<string, Node> BySign(IEnumerable<Node> items) => items.SelectMany(SignsOf).ToLookup(sign => sign.Text, sign => sign.Item, StringComparer.Ordinal);

    private static IEnumerable<(string Text, Node Item)> SignsOf(Node item)
    {
        var type = $"{item["logicalType"]?.Text}\n{item["physicalType"]?.Text}\n";
        if (type.Length == 2)
            yield break;
        foreach (var sign in Signs)
            if (item[sign]?.Text is { Length: > 0 } text)
                yield return ($"{type}{sign}\n{text}", item);
        yield return (type + WithoutName(item), item);
    }

    /// <summary>Whoever gave both an id has said that they are two.</summary>
    private static bool HaveNoTwoIds(Node old, Node now) => old["id"] is null || now["id"] is null;

    private static string WithoutName(Node item)
    {
        var kept = Enumerable.Range(0, item.OwnKeys.Length).Where(index => item.OwnKeys[index] is not ("name" or "id")).ToList();
        return ValueText.Canonical(Node.Map(item.Ordinal, [.. kept.Select(index => item.OwnKeys[index])], [.. kept.Select(index => item.OwnItems[index])]));
    }
}
