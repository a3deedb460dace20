using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>What the options of a logical type say and neither a type nor a check of the dialect does.</summary>
internal static class SqlLimits
{
    private static readonly string[] BesideType = ["description", "physicalName", "required", "unique", "enum", "quality"];

    internal static IEnumerable<string> Unsaid(Column column, Dialect dialect, SqlTypes types) =>
        (column.LogicalTypeOptions?.Keys ?? []).Where(option => !IsSaid(column, option, dialect, types)).Select(option => $"{ContractPaths.Shown(column)} {option}");

    /// <summary>What is said of a part of a column beside its name and its type.</summary>
    internal static IEnumerable<string> MoreThanType(Column column) => column.Parent is Column
        ? column.Node.Keys.Where(field => BesideType.Contains(field)).Select(field => $"{ContractPaths.Shown(column)} {field}")
        : [];

    private static bool IsSaid(Column column, string option, Dialect dialect, SqlTypes types) => option switch
    {
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => column.Parent is not Column && column.LogicalTypeOptions![option]?.Number is not null,
        _ when types.IsWritten(column) => option is "timezone" || (option == "maxLength" && SqlTypes.IsSized(column)) || (option == "format" && IsFormat(column, dialect)),
        "maxLength" => column.LogicalType == "string" && dialect.SizedString is not null && SqlTypes.Length(column) <= dialect.LongestString,
        "format" => IsFormat(column, dialect),
        "timezone" => column.LogicalType == "timestamp" || !SqlTypes.IsZoned(column) || dialect.ZonedTime is not null,
        _ => false,
    };

    private static bool IsFormat(Column column, Dialect dialect) => (column.LogicalType, SqlTypes.FormatOf(column)) switch
    {
        ("string", "uuid") => dialect.Uuid is not null,
        ("integer", "i16") => dialect.Integers.Small != dialect.Integers.Usual,
        ("integer", "i32") => dialect.Integers.Usual != dialect.Integers.Large,
        ("integer", "i64") => true,
        ("integer", { } format) => dialect.OtherIntegers.ContainsKey(format),
        ("number", "f32") => dialect.Floats.Single != dialect.Floats.Double,
        ("number", "f64") => true,
        _ => false,
    };
}
