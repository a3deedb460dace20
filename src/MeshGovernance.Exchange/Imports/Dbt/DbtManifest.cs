using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>What a manifest holds, but for what its models look like: those are read a second time, once it is known which of them become contracts.</summary>
internal sealed class DbtManifest
{
    /// <summary>Version 20 is what the Fusion engine writes: version 12 by another name.</summary>
    private static readonly int[] Known = [9, 10, 11, 12, 20];

    private static readonly HashSet<string> Sections = ["metadata", "nodes", "sources", "groups", "exposures", "metrics", "semantic_models"];

    private static readonly HashSet<string> Maps = ["nodes", "sources", "groups", "exposures", "metrics", "semantic_models"];

    private readonly SourceFile file;
    private readonly Dictionary<string, DbtNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Package, string Name), DbtGroup> groups = [];
    private readonly List<DbtExposure> exposures = [];
    private JsonObject metadata = [];

    private DbtManifest(SourceFile file) => this.file = file;

    internal string Path => file.Path;

    internal IReadOnlyDictionary<string, DbtNode> Nodes => nodes;

    internal IReadOnlyList<DbtExposure> Exposures => exposures;

    /// <summary>How many metrics and semantic models it defines.</summary>
    internal int Metrics { get; private set; }

    /// <summary>The project itself, beside the packages that it has installed; null where the manifest does not say.</summary>
    internal string? Project => Said("project_name") ?? nodes.Values.Select(node => node.Package).FirstOrDefault(package => IdOf(package) == Said("project_id"));

    /// <summary>The database that the project is for, as dbt calls it.</summary>
    internal string? Adapter => Said("adapter_type");

    internal DbtGroup? GroupOf(DbtNode node) => node.Group is { } name ? groups.GetValueOrDefault((node.Package, name)) ?? new DbtGroup(name) : null;

    internal static bool IsOne(SourceFile file) => Says(file, "/dbt/manifest/v"u8);

    internal static bool Says(SourceFile file, ReadOnlySpan<byte> schema) =>
        JsonBytes.Beginning(file, 4096) is var start && start.IndexOf("\"dbt_schema_version\""u8) >= 0 && start.IndexOf(schema) >= 0;

    internal static DbtManifest Read(SourceFile file, out SourceRemark? fault)
    {
        var manifest = new DbtManifest(file);
        fault = JsonEntries.OfSections(file, Sections, Maps, manifest.Take) ?? manifest.UnknownVersion();
        return manifest;
    }

    /// <summary>Reads the nodes once more, whole.</summary>
    internal void ReadNodes(Action<string, JsonElement> visit) =>
        JsonEntries.OfSections(file, new HashSet<string> { "nodes" }, Maps, (_, id, node) => visit(id, node));

    private void Take(string section, string id, JsonElement entry)
    {
        switch (section)
        {
            case "metadata" when entry.Copy() is JsonObject map:
                metadata = map;
                break;
            case "nodes" when entry.Text("resource_type") is DbtNode.Model or "seed" or "snapshot":
                nodes[id] = DbtNode.Of(id, entry);
                break;
            case "sources":
                nodes[id] = DbtNode.Of(id, entry) with { Kind = DbtNode.Source };
                break;
            case "groups" when entry.Text("name") is { } name:
                groups[(entry.Text("package_name") ?? "", name)] = DbtGroup.Of(name, entry);
                break;
            case "exposures":
                exposures.Add(new DbtExposure(entry.Text("name") ?? id, entry.Texts("depends_on", "nodes")));
                break;
            case "metrics" or "semantic_models":
                Metrics++;
                break;
        }
    }

    [SuppressMessage("Security", "CA5351", Justification = "It is how dbt makes the id of a project of its name, and protects nothing.")]
    private static string IdOf(string project) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(project)));

    private string? Said(string key) => metadata[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private SourceRemark? UnknownVersion()
    {
        var schema = Said("dbt_schema_version") ?? "";
        var digits = string.Concat(schema[(schema.LastIndexOf("/v", StringComparison.Ordinal) + 2)..].TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && Known.Contains(version)
            ? null
            : new SourceRemark(
                new Origin(Path, "metadata.dbt_schema_version"),
                digits.Length == 0
                    ? "The manifest does not say its version in 'metadata.dbt_schema_version': have dbt write it again."
                    : $"The manifest is of version {PlainText.Cap(digits)}; {string.Join(", ", Known[..^1])} (dbt 1.5 to 1.12) and {Known[^1]} (dbt Fusion) are known. {(version < Known[0] ? "Have a newer dbt write it." : "A newer version of this tool may know it.")}");
    }
}

/// <summary>Something that reads models and is no model: a dashboard, a notebook, an application.</summary>
internal sealed record DbtExposure(string Name, IReadOnlyList<string> Reads);
