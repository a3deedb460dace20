using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>By what the items of a list are known again, list by list; the most telling first.</summary>
internal static class ListKeys
{
    private static readonly Func<Node, string?> Id = item => Text(item, "id");

    private static readonly Func<Node, string?>[] Ports =
        [Id, Joined("name", "version"), item => Text(item, "name") is { } name ? $"{name}@{Versions.Major(Text(item, "version"))}" : null, item => Text(item, "name")];

    private static readonly Dictionary<string, Func<Node, string?>[]> Lists = new()
    {
        ["inputPorts"] = Ports,
        ["outputPorts"] = Ports,
        ["slaProperties"] = [Id, Joined("property", "element"), item => Text(item, "property")],
        ["authoritativeDefinitions"] = [Id, Joined("type", "url"), item => Text(item, "type"), item => Text(item, "url")],
        ["customProperties"] = [Id, Joined("vendor", "property"), item => Text(item, "property")],
        ["quality"] = [Id, item => Text(item, "name"), item => Text(item, "metric") ?? Text(item, "rule"), item => Text(item, "query"), item => Text(item, "description")],
        ["relationships"] = [Id, item => ValueText.Of(item["from"]) is { } from ? $"{from}>{ValueText.Of(item["to"])}" : ValueText.Of(item["to"])],
        ["inputContracts"] = [Joined("id", "version"), Id],
        ["members"] = [Id, item => Text(item, "username"), item => Text(item, "name")],
        ["decisions"] = [Joined("version", "outcome"), item => Text(item, "version")],
        ["objected"] = [item => Text(item, "by")],
        ["platform"] = [Joined("type", "project"), item => Text(item, "type")],
    };

    private static readonly Func<Node, string?>[] Named = [Id, ElementName.KeyOf];

    /// <summary>The keys of a list; the first of most is the stable id, which also tells that something was renamed.</summary>
    internal static IReadOnlyList<Func<Node, string?>> Of(string field) => Lists.GetValueOrDefault(field, Named);

    /// <summary>Whether two items that were paired by this key are one element under two names.</summary>
    internal static bool IsById(string field, int stage) => stage == 0 && Of(field)[0] == Id;

    private static Func<Node, string?> Joined(string first, string second) =>
        item => Text(item, first) is { } one && Text(item, second) is { } other ? $"{one}\n{other}" : null;

    private static string? Text(Node item, string key) => item[key]?.Text is { Length: > 0 } text ? text : null;
}
