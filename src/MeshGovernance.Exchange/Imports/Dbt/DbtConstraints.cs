using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>Constraints that dbt hands to the database: of columns, or of a model and several of its columns.</summary>
internal static class DbtConstraints
{
    internal static void Add(DbtContract contract, JsonElement model)
    {
        foreach (var constraint in model.Items("constraints"))
            Take(contract, constraint, constraint.Texts("columns"));
        foreach (var column in model.Entries("columns"))
            if (column.Value.Text("name") is { } name)
                foreach (var constraint in column.Value.Items("constraints"))
                    Take(contract, constraint, [name]);

        // What dbt concludes itself. Several columns may be several keys: it does not say.
        if (contract.Columns.HasNoKey && model.Texts("primary_key") is [var key] && contract.Columns.Find(key) is { } only)
            only.KeyPosition = 1;
    }

    private static void Take(DbtContract contract, JsonElement constraint, IReadOnlyList<string> names)
    {
        switch (constraint.Text("type"))
        {
            case "not_null":
                foreach (var name in names)
                    contract.Columns.Named(name).IsRequired = true;
                break;
            case "unique" when names is [var only]:
                contract.Columns.Named(only).IsUnique = true;
                break;
            case "unique" when names.Count > 1:
                contract.Must(DbtRules.NoDuplicates(contract, names, constraint.Text("name") ?? $"unique_{string.Join('_', names)}"));
                break;
            case "primary_key" when contract.Columns.HasNoKey:
                for (var i = 0; i < names.Count; i++)
                    contract.Columns.Named(names[i]).KeyPosition = i + 1;
                break;
            case "foreign_key" when names is [var only] && constraint.Text("to") is { } to && constraint.Texts("to_columns") is [var key]:
                contract.Columns.Named(only).References.Add($"{DbtRules.ModelIn(to)}.{key}");
                break;
            case "check" when constraint.Text("expression") is { } expression:
                var rule = DbtRules.NoRows($"SELECT COUNT(*) FROM {contract.Table} WHERE NOT ({expression})", constraint.Text("name"), null, isWarning: false);
                if (names is [var about])
                    contract.Columns.Named(about).Must(rule);
                else
                    contract.Must(rule);
                break;
            case { } type when type is not ("unique" or "primary_key"):
                contract.Must(new JsonObject { ["type"] = "custom", ["engine"] = "dbt", ["implementation"] = new JsonObject { ["constraint"] = constraint.Copy() } });
                break;
        }
    }
}
