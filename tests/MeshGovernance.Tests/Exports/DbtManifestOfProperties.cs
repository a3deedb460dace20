using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Exports;

namespace MeshGovernance.Tests.Exports;

/// <summary>
/// What <c>dbt parse</c> makes of properties: a node for each model, one for each test of it or of a column, groups and sources. Where a property may stand in several places, it stands in the
/// manifest where dbt puts it.
/// </summary>
internal sealed partial class DbtManifestOfProperties(string project)
{
    private readonly JsonObject nodes = [];
    private readonly JsonObject sources = [];
    private readonly JsonObject groups = [];

    /// <summary>Takes in <c>models.yml</c> or <c>sources.yml</c>.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="schema">The schema that the profile names.</param>
    internal DbtManifestOfProperties Add(string yaml, string schema = "sales")
    {
        var properties = Rendered(NodeValues.ToJson(TestNodes.Yaml(yaml)))!.AsObject();
        foreach (var group in Items(properties, "groups"))
            groups[$"group.{project}.{group["name"]}"] = With(group, ("package_name", project));
        foreach (var model in Items(properties, "models"))
            Model(model, schema);
        foreach (var source in Items(properties, "sources"))
            foreach (var table in Items(source, "tables"))
                sources[$"source.{project}.{source["name"]}.{table["name"]}"] = With(
                    table,
                    ("resource_type", "source"),
                    ("source_name", source["name"]!.DeepClone()),
                    ("package_name", project),
                    ("database", source["database"]?.DeepClone() ?? "shop"),
                    ("schema", source["schema"]?.DeepClone() ?? source["name"]!.DeepClone()),
                    ("identifier", table["identifier"]?.DeepClone() ?? table["name"]!.DeepClone()));
        return this;
    }

    /// <summary>A model that reads what somebody declared.</summary>
    internal DbtManifestOfProperties Reading(string model, string source)
    {
        var id = $"model.{project}.{model}";
        nodes[id] = new JsonObject
        {
            ["resource_type"] = "model",
            ["name"] = model,
            ["package_name"] = project,
            ["database"] = "shop",
            ["schema"] = "marts",
            ["alias"] = model,
            ["fqn"] = new JsonArray(project, model),
            ["access"] = "public",
            ["config"] = new JsonObject { ["materialized"] = "table" },
            ["depends_on"] = new JsonObject { ["nodes"] = new JsonArray(source) },
        };
        return this;
    }

    internal SourceFile File => new($"{project}/manifest.json", Encoding.UTF8.GetBytes(new JsonObject
    {
        ["metadata"] = new JsonObject { ["dbt_schema_version"] = "https://schemas.getdbt.com/dbt/manifest/v12.json", ["project_name"] = project, ["adapter_type"] = "postgres" },
        ["nodes"] = nodes.DeepClone(),
        ["sources"] = sources.DeepClone(),
        ["groups"] = groups.DeepClone(),
    }.ToJsonString()));

    private void Model(JsonObject model, string schema)
    {
        var (name, config) = ((string)model["name"]!, model["config"]!.AsObject());
        var columns = new JsonObject();
        foreach (var column in Items(model, "columns"))
        {
            var described = column.DeepClone().AsObject();
            described.Remove("data_tests");
            columns[(string)column["name"]!] = described;
            foreach (var test in column["data_tests"]?.AsArray() ?? [])
                Test(name, (string)column["name"]!, test!);
        }

        nodes[$"model.{project}.{name}"] = new JsonObject
        {
            ["resource_type"] = "model",
            ["name"] = name,
            ["package_name"] = project,
            ["fqn"] = new JsonArray(project, name),
            ["database"] = "shop",
            ["schema"] = schema,
            ["alias"] = config["alias"]?.DeepClone() ?? name,
            ["description"] = model["description"]?.DeepClone() ?? "",
            ["access"] = config["access"]?.DeepClone(),
            ["group"] = config["group"]?.DeepClone(),
            ["tags"] = config["tags"]?.DeepClone() ?? new JsonArray(),
            ["contract"] = config["contract"]?.DeepClone(),
            ["config"] = With(config, ("materialized", "table")),
            ["constraints"] = model["constraints"]?.DeepClone() ?? new JsonArray(),
            ["columns"] = columns,
            ["depends_on"] = new JsonObject { ["nodes"] = new JsonArray() },
        };
    }

    private void Test(string model, string column, JsonNode test)
    {
        var (kind, arguments) = test is JsonObject map ? map.Select(one => (one.Key, one.Value!.AsObject())).Single() : ((string)test!, new JsonObject());
        nodes[$"test.{project}.{nodes.Count}"] = new JsonObject
        {
            ["resource_type"] = "test",
            ["name"] = $"{kind}_{model}_{column}",
            ["attached_node"] = $"model.{project}.{model}",
            ["column_name"] = column,
            ["config"] = new JsonObject { ["severity"] = "ERROR" },
            ["test_metadata"] = new JsonObject { ["name"] = kind, ["kwargs"] = With(arguments, ("column_name", column), ("model", $"{{{{ get_where_subquery(ref('{model}')) }}}}")) },
        };
    }

    /// <summary>A template that stands for a brace, as dbt renders it.</summary>
    private static JsonNode? Rendered(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(field => KeyValuePair.Create(field.Key, Rendered(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Rendered)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Brace.Replace(text, found => found.Groups["brace"].Value),
        null => null,
        _ => node.DeepClone(),
    };

    private static IEnumerable<JsonObject> Items(JsonObject map, string key) => (map[key]?.AsArray() ?? []).Select(item => item!.AsObject());

    private static JsonObject With(JsonObject map, params (string Key, JsonNode Value)[] more)
    {
        var copy = map.DeepClone().AsObject();
        foreach (var (key, value) in more)
            copy[key] = value;
        return copy;
    }

    [GeneratedRegex(@"\{\{ '(?<brace>\{[{%#])' \}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Brace { get; }
}
