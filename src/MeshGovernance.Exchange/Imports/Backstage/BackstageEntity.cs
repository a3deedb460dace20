using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>An entity: what it is, what it is called, and what it says.</summary>
internal sealed class BackstageEntity
{
    private readonly Node root;

    private BackstageEntity(Node root, string kind, string name, Origin origin)
    {
        this.root = root;
        Kind = kind;
        Name = name;
        Namespace = root["metadata"]?["namespace"] is { Kind: NodeKind.Text, Text: { } said } ? said : "default";
        Reference = BackstageReference.Of(kind, Namespace, name);
        Origin = origin with { Item = Reference };
    }

    /// <summary>In small letters, as references have it.</summary>
    internal string Kind { get; }

    internal string Name { get; }

    internal string Namespace { get; }

    internal string Reference { get; }

    internal Origin Origin { get; }

    internal string? Title => Said("title");

    internal string? Description => Said("description");

    internal string? Type => Spec("type");

    internal IReadOnlyList<string> Tags => Texts(root["metadata"]?["tags"]);

    /// <summary>Labels and annotations: keys with a namespace of their own.</summary>
    internal IEnumerable<(string Property, JsonNode? Value)> Notes =>
        from notes in new[] { root["metadata"]?["labels"], root["metadata"]?["annotations"] }
        where notes is { Kind: NodeKind.Map }
        from note in notes.Keys.Zip(notes.Items)
        where note.Second.Text is { Length: > 0 }
        select (note.First, (JsonNode?)JsonValue.Create(note.Second.Text));

    internal IEnumerable<(string Url, string? Title, string? Type)> Links =>
        from link in root["metadata"]?["links"]?.Items ?? []
        let url = link["url"]?.Text
        where Uri.TryCreate(url, UriKind.Absolute, out _)
        select (url, link["title"]?.Text, link["type"]?.Text);

    internal static BackstageEntity? Of(Node root, Origin origin) =>
        root["apiVersion"]?.Text?.StartsWith("backstage.io/", StringComparison.Ordinal) == true
        && root["kind"] is { Kind: NodeKind.Text, Text: { } kind }
        && root["metadata"]?["name"]?.Text is { Length: > 0 } name
            ? new BackstageEntity(root, kind.ToLowerInvariant(), name, origin)
            : null;

    internal string? Spec(string field) => root["spec"]?[field] is { Kind: NodeKind.Text, Text.Length: > 0 } value ? value.Text : null;

    /// <summary>The entities that a field of the spec names, which are of a kind unless they say another one.</summary>
    internal IEnumerable<string> Named(string field, string kind) =>
        Texts(root["spec"]?[field]).Select(text => BackstageReference.Read(text, kind, Namespace)).Distinct(StringComparer.Ordinal);

    internal Node? SpecNode(string field) => root["spec"]?[field];

    private string? Said(string field) => root["metadata"]?[field] is { Kind: NodeKind.Text, Text.Length: > 0 } value ? value.Text : null;

    private static IReadOnlyList<string> Texts(Node? node) => node switch
    {
        { Kind: NodeKind.Text, Text: { Length: > 0 } one } => [one],
        { Kind: NodeKind.List } => [.. node.Items.Select(item => item.Text).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal)],
        _ => [],
    };
}
