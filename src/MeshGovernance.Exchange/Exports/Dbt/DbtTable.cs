using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Exports.Sql;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>A schema object as a model of dbt.</summary>
internal sealed class DbtTable(SchemaObject item, string name, string? alias, Dialect dialect)
{
    private readonly List<(string Why, IReadOnlyList<string> What)> unsaid = [];

    /// <summary>What was left out of the model, once it is written.</summary>
    internal IReadOnlyList<(string Why, IReadOnlyList<string> What)> Unsaid => unsaid;

    internal Contract Contract => item.Contract;

    private string Ref => $"ref('{name}')";

    /// <summary>The tables of a product. Where two versions of a contract are offered, the newest keeps the name, and the others get their number, as dbt does.</summary>
    internal static IReadOnlyList<DbtTable> Of(ExportedProduct product, string? dialect)
    {
        var objects = product.Offered.Where(contract => SqlDialects.Of(contract, dialect) is not null).SelectMany(contract => contract.Objects).ToList();
        var newest = objects.GroupBy(item => DbtName.Of(item.Name)).ToDictionary(group => group.Key, group => group.Aggregate((a, b) => Versions.Compare(a.Contract.Version, b.Contract.Version) >= 0 ? a : b));
        var (taken, relations) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return [.. objects.OrderBy(item => newest[DbtName.Of(item.Name)] == item ? 0 : 1).Select(Table)];

        DbtTable Table(SchemaObject item)
        {
            var (free, relation) = (Free(item), PhysicalName.Of(item));
            var alias = relation != free && relations.Add(relation) ? relation : null;
            if (alias is null)
                relations.Add(free);
            return new DbtTable(item, free, alias, SqlDialects.Of(item.Contract, dialect)!);
        }

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
        config.Say("alias", alias);
        config["meta"] = new JsonObject { ["contract"] = Contract.ContractId, ["contract_version"] = Contract.Version };
        var model = new JsonObject { ["name"] = name };
        model.Say("description", item.Description?.Trim());
        model["config"] = config;
        var columns = item.Columns.DistinctBy(PhysicalName.Of, dialect.Names).ToList();
        Leave(dialect.TakesForOthers, [.. item.Columns.Except(columns).Select(ContractPaths.Of)]);
        model.Say("constraints", new JsonArray([.. Constraints(columns)]));
        var types = new SqlTypes(dialect, SqlDialects.IsOwn(Contract, dialect), new SqlKeys(Contract, dialect), guess => Leave("these have no logical type, and are written as text", $"{item.Name}.{guess}"));
        model.Say("columns", new JsonArray([.. columns.Select(column => Column(column, types, all))]));
        LeaveRest(types);
        return model;
    }

    private void Leave(string why, params IReadOnlyList<string> what)
    {
        if (what.Count > 0)
            unsaid.Add((why, what));
    }

    private void LeaveRest(SqlTypes types)
    {
        Leave("no test of dbt's own does what these quality rules say", [.. item.Quality.Concat(item.Columns.SelectMany(column => column.Quality.Where(rule => !IsTest(rule)))).Select(rule => $"{item.Name} {rule.Name ?? rule.Metric ?? rule.Type}")]);
        Leave("a test of relationships is about one column", [.. References.Of(item).Found.Where(reference => reference.From.Count > 1).Select(reference => $"{string.Join(" and ", reference.From.Select(ContractPaths.Of))} to {string.Join(" and ", reference.To.Select(ContractPaths.Of))}")]);
        Leave("no type says these limits", [.. types.Seen(item.Columns).SelectMany(column => SqlLimits.Unsaid(column, dialect, types)), .. item.Columns.SelectMany(column => SqlChecks.OfBounds(column, PhysicalName.Of(column))).Select(check => $"{item.Name}.{check.Name}")]);
        Leave($"{dialect.Name} holds these as one value, and says nothing of what is in it", [.. item.Columns.Where(types.IsAny).Select(ContractPaths.Of)]);
        Leave("of what is in a column its type says no more than names and types", [.. types.Seen(item.Columns).SelectMany(SqlLimits.MoreThanType)]);
        Leave(PhysicalName.StandsFor, [.. item.Columns.Where(PhysicalName.IsAnother).Select(ContractPaths.Of)]);
    }

    private IEnumerable<JsonObject> Constraints(List<Column> columns)
    {
        if (item.PrimaryKey.Count > 1 && item.PrimaryKey.All(columns.Contains))
            yield return new JsonObject { ["type"] = "primary_key", ["columns"] = JsonFile.Texts(item.PrimaryKey.Select(PhysicalName.Of)) };
    }

    private JsonObject Column(Column column, SqlTypes types, IReadOnlyList<DbtTable> all)
    {
        var fields = new JsonObject { ["name"] = PhysicalName.Of(column) };
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
            yield return new JsonObject { ["accepted_values"] = Accepted(values) };
        var (found, others) = References.Of(item);
        foreach (var reference in found.Where(reference => reference.From is [var from] && from == column))
            yield return new JsonObject { ["relationships"] = new JsonObject { ["to"] = all.First(table => table.IsOf(reference.Target)).Ref, ["field"] = PhysicalName.Of(reference.To[0]) } };
        Leave("a test of relationships needs a model of the same project", [.. others.Where(other => other.StartsWith($"{item.Name}.{column.Name} to ", StringComparison.Ordinal))]);
    }

    /// <summary>dbt puts quotes around all values unless it is told that they are none.</summary>
    private static JsonObject Accepted(JsonArray values)
    {
        var arguments = new JsonObject { ["values"] = values };
        if (values.All(value => value?.GetValueKind() is not JsonValueKind.String))
            arguments["quote"] = false;
        return arguments;
    }

    private bool IsOf(SchemaObject other) => item == other;

    private static bool IsTest(QualityRule rule) => ValidValues.IsOfValues(rule) || ValidValues.IsZero(rule, "nullValues") || ValidValues.IsZero(rule, "duplicateValues");
}
