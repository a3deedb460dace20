using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>A test of dbt: of one of the kinds that it or a package brings, or a query of somebody's own.</summary>
/// <param name="Id">Its <c>unique_id</c>.</param>
/// <param name="Name">What dbt calls it.</param>
/// <param name="About">The ids of the models that it looks at; the first alone is the one it is attached to, where dbt says so.</param>
internal sealed record DbtTest(string Id, string Name, IReadOnlyList<string> About)
{
    /// <summary>The kind with its package, such as <c>not_null</c> or <c>dbt_utils.accepted_range</c>; null for a query of one's own.</summary>
    internal string? Kind { get; private init; }

    internal string? Column { get; private init; }

    internal string? Description { get; private init; }

    /// <summary>What the test was told, but for the model and the column, which are known.</summary>
    internal JsonElement Arguments { get; private init; }

    internal bool IsWarning { get; private init; }

    /// <summary>Whether it looks at some rows only, or lets some of them fail: then it promises nothing about every row.</summary>
    internal bool IsPartial { get; private init; }

    /// <summary>The query that finds the rows which fail, as the database understands it; null where dbt has not compiled it.</summary>
    internal string? Query { get; private init; }

    internal static DbtTest Of(string id, JsonElement test)
    {
        var metadata = test.At("test_metadata");
        var package = metadata.Text("namespace");
        return new DbtTest(id, test.Text("name") ?? id, test.Text("attached_node") is { } node ? [node] : test.Texts("depends_on", "nodes"))
        {
            Kind = metadata.Text("name") is { } kind ? package is null or "dbt" ? kind : $"{package}.{kind}" : null,
            Column = test.Text("column_name") ?? metadata.Text("kwargs", "column_name"),
            Description = test.Text("description"),
            Arguments = metadata.At("kwargs") is { ValueKind: JsonValueKind.Object } arguments ? arguments.Clone() : default,
            IsWarning = string.Equals(test.Text("config", "severity"), "warn", StringComparison.OrdinalIgnoreCase),
            IsPartial = test.Text("config", "where") is not null
                || metadata.Text("kwargs", "row_condition") is not null
                || test.Text("config", "error_if") is { } failing && failing.Replace(" ", "", StringComparison.Ordinal) is not ("!=0" or ">0" or ">=1")
                || test.Text("config", "fail_calc") is { } count && count != "count(*)",
            Query = test.Text("compiled_code")?.Trim(),
        };
    }

    /// <summary>The arguments that make this test this one, to be handed to dbt or to be read by people.</summary>
    internal JsonObject Told()
    {
        var told = new JsonObject { ["test"] = Kind ?? Name };
        foreach (var argument in Arguments.Entries().Where(argument => argument.Name is not ("model" or "column_name" or "test")))
            told[argument.Name] = argument.Value.Copy();
        return told;
    }
}
