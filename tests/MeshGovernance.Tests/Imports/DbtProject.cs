using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Tests.Imports;

/// <summary>A small project of dbt, as its manifest tells it.</summary>
internal sealed class DbtProject(string name = "shop", string version = "v12", string? adapter = "duckdb")
{
    private readonly JsonObject nodes = [];
    private readonly JsonObject sources = [];
    private readonly JsonObject groups = [];
    private readonly JsonObject exposures = [];
    private readonly JsonObject metrics = [];

    /// <summary>A public model in a folder, with what else JSON says of it.</summary>
    internal DbtProject Model(string model, string more = "{}", string folder = "finance", params string[] reads)
    {
        var id = $"model.{name}.{model}";
        var fields = JsonNode.Parse(more)!.AsObject();
        var node = new JsonObject
        {
            ["resource_type"] = "model",
            ["name"] = model,
            ["package_name"] = name,
            ["database"] = "db",
            ["schema"] = "main",
            ["alias"] = model,
            ["fqn"] = new JsonArray(name, folder, model),
            ["access"] = "public",
            ["config"] = new JsonObject { ["materialized"] = "table" },
            ["depends_on"] = new JsonObject { ["nodes"] = new JsonArray([.. reads.Select(read => JsonValue.Create(read))]) },
        };
        foreach (var (key, value) in fields)
            node[key] = value?.DeepClone();
        if (fields["version"] is { } said)
        {
            id += $".v{said}";
            node["fqn"]!.AsArray().Add($"v{said}");
        }

        nodes[id] = node;
        return this;
    }

    /// <summary>A test of a kind on a model, or on one of its columns.</summary>
    internal DbtProject Test(string model, string? column, string kind, string arguments = "{}", string config = "{}", string? compiled = null)
    {
        var parts = kind.Split('.');
        nodes[$"test.{name}.{nodes.Count}"] = new JsonObject
        {
            ["resource_type"] = "test",
            ["name"] = $"{parts[^1]}_{model}",
            ["attached_node"] = $"model.{name}.{model}",
            ["column_name"] = column,
            ["compiled_code"] = compiled,
            ["config"] = JsonNode.Parse(config),
            ["test_metadata"] = new JsonObject { ["name"] = parts[^1], ["namespace"] = parts.Length > 1 ? parts[0] : null, ["kwargs"] = JsonNode.Parse(arguments) },
        };
        return this;
    }

    /// <summary>A test that is a query of its own.</summary>
    internal DbtProject Query(string test, string compiled, params string[] models)
    {
        nodes[$"test.{name}.{test}"] = new JsonObject
        {
            ["resource_type"] = "test",
            ["name"] = test,
            ["compiled_code"] = compiled,
            ["depends_on"] = new JsonObject { ["nodes"] = new JsonArray([.. models.Select(model => JsonValue.Create($"model.{name}.{model}"))]) },
        };
        return this;
    }

    internal DbtProject Source(string system, string table)
    {
        sources[$"source.{name}.{system}.{table}"] = new JsonObject { ["resource_type"] = "source", ["name"] = table, ["source_name"] = system, ["package_name"] = name, ["database"] = "db", ["schema"] = "main", ["identifier"] = table };
        return this;
    }

    internal DbtProject Group(string group, string more)
    {
        var node = JsonNode.Parse(more)!.AsObject();
        node["name"] = group;
        node["package_name"] = name;
        groups[$"group.{name}.{group}"] = node;
        return this;
    }

    internal DbtProject Exposure(string exposure, params string[] models)
    {
        exposures[$"exposure.{name}.{exposure}"] = new JsonObject { ["name"] = exposure, ["depends_on"] = new JsonObject { ["nodes"] = new JsonArray([.. models.Select(model => JsonValue.Create($"model.{name}.{model}"))]) } };
        return this;
    }

    internal DbtProject Metric(string metric)
    {
        metrics[$"metric.{name}.{metric}"] = new JsonObject { ["name"] = metric };
        return this;
    }

    internal SourceFile File(string path = "manifest.json") => new(path, Encoding.UTF8.GetBytes(Text()));

    internal string Text() => new JsonObject
    {
        ["metadata"] = new JsonObject { ["dbt_schema_version"] = $"https://schemas.getdbt.com/dbt/manifest/{version}.json", ["project_name"] = name, ["adapter_type"] = adapter },
        ["nodes"] = nodes.DeepClone(),
        ["sources"] = sources.DeepClone(),
        ["macros"] = new JsonObject { ["macro.dbt.x"] = new JsonObject { ["macro_sql"] = "{% macro x() %}" } },
        ["exposures"] = exposures.DeepClone(),
        ["groups"] = groups.DeepClone(),
        ["metrics"] = metrics.DeepClone(),
    }.ToJsonString();
}
