using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>What people write into <c>meta</c>: keys of their own. Newer versions of dbt keep it in <c>config</c>.</summary>
internal static class DbtMeta
{
    internal static IReadOnlyList<(string Property, JsonNode? Value)> Of(JsonElement node) =>
    [
        .. node.Entries("meta").Concat(node.Entries("config", "meta")).DistinctBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => (entry.Name, entry.Value.Copy())),
    ];
}
