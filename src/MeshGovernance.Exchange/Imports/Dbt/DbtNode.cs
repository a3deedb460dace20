using System.Text.Json;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>A node of the graph of dbt: a model, seed, snapshot or source, as far as the graph needs it.</summary>
/// <param name="Id">Its <c>unique_id</c>.</param>
/// <param name="Kind">Its <c>resource_type</c>.</param>
/// <param name="Name">Its name, without a version.</param>
/// <param name="Package">The project or package that defines it.</param>
/// <param name="Folders">The folders that it lies in, from <c>models</c> down.</param>
internal sealed record DbtNode(string Id, string Kind, string Name, string Package, IReadOnlyList<string> Folders)
{
    internal const string Model = "model";

    internal const string Source = "source";

    internal string? Access { get; init; }

    internal bool IsEnforced { get; init; }

    internal string? Group { get; init; }

    internal string? Version { get; init; }

    /// <summary>The ids of what it reads.</summary>
    internal IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The table that it is in the database, in small letters; null where there is none.</summary>
    internal string? Table { get; init; }

    /// <summary>The system that a source belongs to.</summary>
    internal string? SourceName { get; init; }

    /// <summary>Whether it is the calendar that metrics need: nobody's data.</summary>
    internal bool IsTimeSpine { get; init; }

    internal bool IsModel => Kind == Model;

    internal static DbtNode Of(string id, JsonElement node)
    {
        var (name, version) = (node.Text("name") ?? id, node.Scalar("version"));
        var way = node.Texts("fqn");
        return new DbtNode(id, node.Text("resource_type") ?? "", name, node.Text("package_name") ?? "", [.. way.Skip(1).Take(way.Count - (version is null ? 2 : 3))])
        {
            Access = node.Text("access") ?? node.Text("config", "access"),
            IsEnforced = node.IsTrue("contract", "enforced") || node.IsTrue("config", "contract", "enforced"),
            Group = node.Text("group") ?? node.Text("config", "group"),
            Version = version,
            Reads = node.Texts("depends_on", "nodes"),
            Table = TableOf(node),
            IsTimeSpine = node.At("time_spine").ValueKind == JsonValueKind.Object,
            SourceName = node.Text("source_name"),
        };
    }

    private static string? TableOf(JsonElement node) =>
        (node.Text("identifier") ?? node.Text("alias")) is { } table && node.Text("schema") is { } schema
            ? $"{node.Text("database")}.{schema}.{table}".ToLowerInvariant()
            : null;
}
