using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Exports.Sql;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>A schema object as a model of dbt.</summary>
internal sealed class DbtTable(SchemaObject item, string name, Dialect dialect)
{
    private readonly List<string> unsaid = [];

    internal Contract Contract => item.Contract;

    private string Ref => $"ref('{name}')";

    /// <summary>The tables of a product. Where two versions of a contract are offered, the newest keeps the name, and the others get their number, as dbt does.</summary>
    internal static IReadOnlyList<DbtTable> Of(ExportedProduct product, string? dialect)
    {
        var objects = product.Offered.Where(contract => SqlDialects.Of(contract, dialect) is not null).SelectMany(contract => contract.Objects).ToList();
        var newest = objects.GroupBy(item => DbtName.Of(item.Name)).ToDictionary(group => group.Key, group => group.Aggregate((a, b) => Versions.Compare(a.Contract.Version, b.Contract.Version) >= 0 ? a : b));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. objects.OrderBy(item => newest[DbtName.Of(item.Name)] == item ? 0 : 1).Select(item => new DbtTable(item, Free(item), SqlDialects.Of(item.Contract, dialect)!))];

        string Free(SchemaObject item)
        {
            var plain = DbtName.Of(item.Name);
            var wanted = newest[plain] == item ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}_v{Versions.Major(item.Contract.Version) ?? 0}");
            var free = wanted;
            for (var number = 2; !taken.Add(free); number++)
                free = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{number}");
            return free;
        }
    }

    internal JsonObject Model(string group, IReadOnlyList<DbtTable> all)
    {
        var config = new JsonObject { ["access"] = "public", ["group"] = group, ["contract"] = new JsonObject { ["enforced"] = true } };
        config.Say("tags", JsonFile.Texts(item.Tags));
        config["meta"] = new JsonObject { ["contract"] = Contract.ContractId, ["contract_version"] = Contract.Version };
        var model = new JsonObject { ["name"] = name };
        model.Say("description", item.Description?.Trim());
        model["config"] = config;
        model.Say("constraints", new JsonArray([.. Constraints()]));
        model.Say("columns", new JsonArray([.. item.Columns.Select(column => Column(column, all))]));
        return model;
    }

    /// <summary>What was left out of the model, once it is written.</summary>
    internal IEnumerable<string> Unsaid()
    {
        var others = item.Quality.Concat(item.Columns.SelectMany(column => column.Quality.Where(rule => !IsTest(rule)))).ToList();
        if (others.Count > 0)
            yield return $"{item.Name}: no test of dbt's own does what these quality rules say: {string.Join(", ", others.Select(rule => rule.Name ?? rule.Metric ?? rule.Type))}.";
        foreach (var message in unsaid)
            yield return message;
    }

    private IEnumerable<JsonObject> Constraints()
    {
        if (item.PrimaryKey.Count > 1)
            yield return new JsonObject { ["type"] = "primary_key", ["columns"] = JsonFile.Texts(item.PrimaryKey.Select(column => column.Name)) };
    }

    private JsonObject Column(Column column, IReadOnlyList<DbtTable> all)
    {
        var types = new SqlTypes(dialect, SqlDialects.IsOwn(Contract, dialect), guess => unsaid.Add($"{item.Name}.{guess} has no logical type, and is written as text."));
        var fields = new JsonObject { ["name"] = column.Name };
        fields.Say("description", column.Description?.Trim());
        fields["data_type"] = types.Of(column);
        var isKey = item.PrimaryKey is [var only] && only == column;
        fields.Say("constraints", new JsonArray(
        [
            .. column.IsRequired || column.IsPrimaryKey ? [new JsonObject { ["type"] = "not_null" }] : Array.Empty<JsonObject>(),
            .. isKey ? [new JsonObject { ["type"] = "primary_key" }] : Array.Empty<JsonObject>(),
            .. column.IsUnique && !isKey ? [new JsonObject { ["type"] = "unique" }] : Array.Empty<JsonObject>(),
        ]));
        fields.Say("data_tests", new JsonArray([.. Tests(column, isKey, all)]));
        fields.Say("tags", JsonFile.Texts(column.Tags));
        var meta = new JsonObject();
        meta.Say("classification", column.Classification);
        fields.Say("meta", meta);
        return fields;
    }

    private IEnumerable<JsonNode> Tests(Column column, bool isKey, IReadOnlyList<DbtTable> all)
    {
        if (column.IsRequired || column.IsPrimaryKey || column.Quality.Any(rule => ValidValues.IsZero(rule, "nullValues")))
            yield return JsonValue.Create("not_null");
        if (column.IsUnique || isKey || column.Quality.Any(rule => ValidValues.IsZero(rule, "duplicateValues")))
            yield return JsonValue.Create("unique");
        if (ValidValues.ToJson(column) is { Count: > 0 } values)
            yield return new JsonObject { ["accepted_values"] = new JsonObject { ["values"] = values } };
        var (found, others) = References.Of(item);
        foreach (var reference in found.Where(reference => reference.From is [var from] && from == column))
            yield return new JsonObject { ["relationships"] = new JsonObject { ["to"] = all.First(table => table.IsOf(reference.Target)).Ref, ["field"] = reference.To[0].Name } };
        unsaid.AddRange(others.Where(other => other.StartsWith($"{item.Name}.{column.Name} to ", StringComparison.Ordinal)).Select(other => $"a test of relationships needs a model of the same project: {other}."));
    }

    private bool IsOf(SchemaObject other) => item == other;

    private static bool IsTest(QualityRule rule) => ValidValues.IsOfValues(rule) || ValidValues.IsZero(rule, "nullValues") || ValidValues.IsZero(rule, "duplicateValues");
}
