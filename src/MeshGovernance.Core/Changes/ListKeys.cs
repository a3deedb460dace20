using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>Reads from the items of a list by what they are known again.</summary>
internal static class ListKeys
{
    /// <summary>The keys of a list's items, the most telling first.</summary>
    internal static IReadOnlyList<Func<Node, string?>> Of(string field) => [.. KeysOf(field).Select(key => (Func<Node, string?>)(item => Read(key, item)))];

    /// <summary>Whether two items that were paired by this key are one element under two names.</summary>
    internal static bool IsById(string field, int stage) => stage == 0 && KeysOf(field)[0] == ItemKey.Id;

    private static IReadOnlyList<ItemKey> KeysOf(string field) => DescriptorLists.Find(field)?.Items?.KnownBy ?? ItemKey.Usual;

    private static string? Read(ItemKey key, Node item)
    {
        if (key == ItemKey.Name)
            return NamedElement.KeyOf(item);
        var texts = key.Fields.Select(field => Text(item[field])).ToArray();
        if (key.OnceCalled is { } old)
            texts[0] ??= Text(item[old]);
        if (texts.Contains(null))
            return null;
        var text = string.Join('\n', texts);
        if (key.MajorOf is { } version)
            text += $"@{Versions.Major(Text(item[version]))}";
        return key.Besides is { } besides && Text(item[besides]) is { } beside ? $"{beside}>{text}" : text;
    }

    private static string? Text(Node? node) => node is { Kind: NodeKind.List } ? ValueText.Of(node) : node?.Text is { Length: > 0 } text ? text : null;
}
