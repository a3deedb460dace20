namespace MeshGovernance.Core.Evidence;

/// <summary>What other tools call the promises that ODCS has fields for.</summary>
public static class ForeignTests
{
    /// <summary>The field of ODCS by the name of a test; null for a test that is about a column and no field of it.</summary>
    public static IReadOnlyDictionary<string, string?> Fields { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
    {
        // dbt
        ["not_null"] = "required",
        ["unique"] = "unique",
        ["accepted_values"] = "enum",
        ["relationships"] = null,

        // datacontract-cli
        ["field_required"] = "required",
        ["field_unique"] = "unique",
        ["field_enum"] = "enum",
        ["field_type"] = "type",
        ["field_regex"] = "pattern",
        ["field_min_length"] = "minLength",
        ["field_max_length"] = "maxLength",
        ["field_minimum"] = "minimum",
        ["field_maximum"] = "maximum",

        // Great Expectations
        ["expect_column_values_to_not_be_null"] = "required",
        ["expect_column_values_to_be_unique"] = "unique",
        ["expect_column_values_to_be_in_set"] = "enum",
        ["expect_column_values_to_match_regex"] = "pattern",
        ["expect_column_values_to_be_of_type"] = "type",
        ["expect_column_to_exist"] = null,
    };

    public static string? FieldOf(string? test) => test is null ? null : Fields.GetValueOrDefault(test);
}
