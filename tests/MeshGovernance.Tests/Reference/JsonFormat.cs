using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Tests.Architecture;

namespace MeshGovernance.Tests.Reference;

/// <summary>A form of JSON that the program writes, with the schema that recorded outputs are held against and the page that is made of it.</summary>
/// <param name="Name">What schema and page are called.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Format">What the outputs call themselves.</param>
internal sealed record JsonFormat(string Name, string Title, string Format)
{
    internal static readonly JsonFormat Report = new("report", "The report as JSON", "meshgovernance/report/v1");
    internal static readonly JsonFormat Diff = new("diff", "What changed, as JSON", "meshgovernance/diff/v1");

    /// <summary>What <c>mesh whatif</c> says by itself is a part of the report of a pull request.</summary>
    internal static readonly JsonFormat WhatIf = new("whatif", "What rules would do, as JSON", "meshgovernance/proposal/v1");

    internal static readonly JsonFormat Removal = new("removal", "What falls without an element, as JSON", "meshgovernance/removal/v1");

    internal static readonly JsonFormat Agreements = new("agreements", "Access agreements as JSON", "meshgovernance/agreements/v1");
    internal static readonly JsonFormat Audit = new("audit", "Who could read it, as JSON", "meshgovernance/audit/v1");

    internal static readonly JsonFormat Adoption = new("adoption", "What rules cost, as JSON", "meshgovernance/adoption/v1");

    internal static readonly IReadOnlyList<JsonFormat> All = [Report, Diff, WhatIf, Removal, Agreements, Audit, Adoption];

    private static readonly string Folder = Path.Combine(Source.Root, "site", "docs", "reference");

    internal string SchemaPath => Path.Combine(Folder, $"{Name}.schema.json");

    /// <summary>The page.</summary>
    internal string Text()
    {
        using var schema = JsonDocument.Parse(this == WhatIf ? WhatIfSchema() : File.ReadAllText(SchemaPath));
        var table = new SchemaTable(schema.RootElement);
        return new ReferenceText(Title, $"{table.Says} As a JSON Schema: [{Name}.schema.json]({Name}.schema.json).").Table(SchemaTable.Heads, table.Rows()).ToString();
    }

    /// <summary>The schema of what <c>mesh whatif</c> writes, made of that of the report.</summary>
    internal static string WhatIfSchema()
    {
        var report = JsonNode.Parse(File.ReadAllText(Report.SchemaPath))!;
        var proposal = report["properties"]!["proposal"]!;
        var properties = new JsonObject { ["format"] = new JsonObject { ["description"] = "The format and its version.", ["enum"] = new JsonArray(WhatIf.Format) } };
        foreach (var (name, field) in proposal["properties"]!.AsObject())
            properties[name] = field!.DeepClone();
        return new JsonObject
        {
            ["$schema"] = report["$schema"]!.DeepClone(),
            ["title"] = "Proposal",
            ["description"] = "What `mesh whatif --format json` writes: UTF-8, the same bytes for the same commit, day and tool. Fields may be added within a version of the format.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
            ["properties"] = properties,
            ["definitions"] = new JsonObject { ["Problem"] = report["definitions"]!["Problem"]!.DeepClone() },
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
