using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>
/// What a test says of a model. Where the standard has a word for it, and the test holds for every row, that word is written; else its query;
/// else the test itself, as a rule of dbt.
/// </summary>
internal static class DbtTests
{
    internal static void Add(DbtContract contract, DbtTest test)
    {
        if (test.Column is { } column && contract.Columns.Named(column) is var about)
        {
            if ((test.IsPartial || !Column(contract, about, test)) && Other(test) is { } rule)
                about.Must(rule);
        }
        else if ((test.IsPartial || !Whole(contract, test)) && Other(test) is { } rule)
        {
            contract.Must(rule);
        }
    }

    /// <summary>Whether the standard has a word for a test of a column.</summary>
    private static bool Column(DbtContract contract, DbtColumn column, DbtTest test)
    {
        var arguments = test.Arguments;
        switch (test.Kind)
        {
            case "not_null" or "dbt_expectations.expect_column_values_to_not_be_null" when !test.IsWarning:
                return column.IsRequired = true;
            case "not_null" or "dbt_expectations.expect_column_values_to_not_be_null":
                column.Must(Rule("nullValues").None());
                return true;
            case "unique" or "dbt_expectations.expect_column_values_to_be_unique" when !test.IsWarning:
                return column.IsUnique = true;
            case "unique" or "dbt_expectations.expect_column_values_to_be_unique":
                column.Must(Rule("duplicateValues").None());
                return true;
            case "accepted_values" or "dbt_expectations.expect_column_values_to_be_in_set" when Values(arguments) is { Count: > 0 } values:
                column.Must(Rule("invalidValues", new JsonObject { ["validValues"] = values }).None());
                return true;
            case "relationships" when arguments.Text("to") is { } to && arguments.Text("field") is { } field:
                column.References.Add($"{DbtRules.ModelIn(to)}.{field}");
                return true;
            case "dbt_utils.not_null_proportion" when arguments.Number("at_least") is { } share and >= 0 and <= 1 && arguments.Number("at_most") is null or 1:
                var rule = Rule("nullValues");
                rule["unit"] = "percent";
                rule["mustBeLessOrEqualTo"] = (double)((1 - share) * 100);
                column.Must(rule);
                return true;
            case "dbt_utils.accepted_range" when !test.IsWarning && column.LogicalType is "integer" or "number":
                return Between(column, arguments, arguments.Text("inclusive") is "false" || arguments.At("inclusive").ValueKind == JsonValueKind.False);
            case "dbt_expectations.expect_column_values_to_be_between" when !test.IsWarning && column.LogicalType is "integer" or "number":
                return Between(column, arguments, arguments.IsTrue("strictly"));
            case "dbt_utils.not_empty_string" when !test.IsWarning && column.LogicalType == "string" && !arguments.IsTrue("trim_whitespace"):
                return column.Bound("minLength", JsonValue.Create(1));
            case "dbt_expectations.expect_column_value_lengths_to_be_between" when !test.IsWarning && column.LogicalType == "string" && IsCount(arguments, "min_value") && IsCount(arguments, "max_value"):
                return column.Bound("minLength", arguments.At("min_value").Copy()) & column.Bound("maxLength", arguments.At("max_value").Copy());
            case "dbt_expectations.expect_column_values_to_match_regex" when !test.IsWarning && column.LogicalType == "string" && arguments.Text("regex") is { } pattern:
                return column.Bound("pattern", JsonValue.Create(pattern));
            case "dbt_utils.expression_is_true" when arguments.Text("expression") is { } expression:
                column.Must(DbtRules.NoRows($"SELECT COUNT(*) FROM {contract.Table} WHERE NOT ({column.Name} {expression})", test.Name, test.Description, test.IsWarning));
                return true;
            case "dbt_expectations.expect_row_values_to_have_recent_data":
                return Recent(contract, column, arguments.Text("datepart"), arguments.Number("interval"));
            default:
                return false;
        }

        JsonObject Rule(string metric, JsonObject? told = null) => DbtRules.Library(metric, test.Name, test.Description, test.IsWarning, told);
    }

    /// <summary>Whether the standard has a word for a test of a whole model.</summary>
    private static bool Whole(DbtContract contract, DbtTest test)
    {
        var arguments = test.Arguments;
        switch (test.Kind)
        {
            case "dbt_utils.unique_combination_of_columns" when arguments.Texts("combination_of_columns") is { Count: > 1 } columns:
                contract.Must(DbtRules.NoDuplicates(contract, columns, test.Name, test.Description, test.IsWarning));
                return true;
            case "dbt_expectations.expect_compound_columns_to_be_unique" when arguments.Texts("column_list") is { Count: > 1 } columns:
                contract.Must(DbtRules.NoDuplicates(contract, columns, test.Name, test.Description, test.IsWarning));
                return true;
            case "dbt_utils.expression_is_true" when arguments.Text("expression") is { } expression:
                contract.Must(DbtRules.NoRows($"SELECT COUNT(*) FROM {contract.Table} WHERE NOT ({expression})", test.Name, test.Description, test.IsWarning));
                return true;
            case "dbt_expectations.expect_table_row_count_to_be_between" when Rows(test, arguments.Number("min_value"), arguments.Number("max_value")) is { } rows:
                contract.Must(rows);
                return true;
            case "dbt_expectations.expect_table_row_count_to_equal" when arguments.Number("value") is { } count:
                contract.Must(RowCount(test).Put("mustBe", JsonValue.Create(count)));
                return true;
            case "dbt_utils.recency" when arguments.Text("field") is { } field && contract.Columns.Find(field) is { } column:
                return Recent(contract, column, arguments.Text("datepart"), arguments.Number("interval"));
            default:
                return false;
        }
    }

    /// <summary>The query of a test, counted as dbt counts it; else the test itself.</summary>
    private static JsonObject Other(DbtTest test) =>
        test.Query is { } query && !query.Contains("{{", StringComparison.Ordinal)
            ? DbtRules.NoRows($"SELECT COUNT(*) FROM (\n{Unindented(query)}\n) AS failures", test.Name, test.Description, test.IsWarning)
            : new JsonObject()
                .Put("name", test.Name)
                .Put("description", test.Description)
                .Put("type", "custom")
                .Put("engine", "dbt")
                .Put("implementation", test.Told())
                .Put("severity", test.IsWarning ? "warning" : null);

    private static bool Between(DbtColumn column, JsonElement arguments, bool isOpen)
    {
        var (least, most) = (arguments.At("min_value"), arguments.At("max_value"));
        if (new[] { least, most }.Any(bound => bound.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Number)))
            return false;
        return column.Bound(isOpen ? "exclusiveMinimum" : "minimum", least.Copy()) & column.Bound(isOpen ? "exclusiveMaximum" : "maximum", most.Copy());
    }

    /// <summary>How old the newest row may be is a latency that the contract promises.</summary>
    private static bool Recent(DbtContract contract, DbtColumn column, string? part, decimal? interval)
    {
        var unit = part switch { "day" => "d", "hour" => "h", "minute" => "m", _ => null };
        if (unit is null || interval is not > 0)
            return false;
        contract.Promise(new JsonObject { ["property"] = "latency", ["value"] = interval, ["unit"] = unit, ["element"] = $"{contract.Node.Name}.{column.Name}" });
        return true;
    }

    private static JsonObject? Rows(DbtTest test, decimal? least, decimal? most) => (least, most) switch
    {
        ({ } low, { } high) when low != high => RowCount(test).Put("mustBeBetween", new JsonArray(low, high)),
        ({ } low, null) => RowCount(test).Put("mustBeGreaterOrEqualTo", JsonValue.Create(low)),
        (null, { } high) => RowCount(test).Put("mustBeLessOrEqualTo", JsonValue.Create(high)),
        _ => null,
    };

    private static JsonObject RowCount(DbtTest test) => DbtRules.Library("rowCount", test.Name, test.Description, test.IsWarning);

    private static JsonArray Values(JsonElement arguments) => new(
    [
        .. arguments.Items("values").Concat(arguments.Items("value_set"))
            .Where(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            .Select(value => value.Copy()),
    ]);

    private static bool IsCount(JsonElement arguments, string name) =>
        arguments.At(name) is var value && (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0));

    /// <summary>The blank lines that templates leave are not part of a query.</summary>
    private static string Unindented(string query) =>
        string.Join('\n', query.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
