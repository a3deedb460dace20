using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>Maps in files of JSON. DuckDB takes an object for one by its many keys; where there are few, the contract says what it is.</summary>
internal static class JsonMaps
{
    private static readonly HashSet<string> Numbers = ["tinyint", "smallint", "integer", "bigint", "utinyint", "usmallint", "uinteger", "ubigint", "hugeint", "uhugeint", "float", "double"];

    /// <summary>The type with which a column is read that DuckDB found to be of another; the same where the contract calls it no map.</summary>
    internal static string TypeOf(string found, Column? described) =>
        described?.LogicalType == "map" && DataType.Read(found) is { Name: "struct" } type ? $"MAP(VARCHAR, {Common([.. type.Column("").Fields.Select(field => field.PhysicalType ?? "JSON")])})" : found;

    /// <summary>A type that holds values of all the others.</summary>
    private static string Common(IReadOnlyList<string> types) =>
        types.All(type => type is "VARCHAR" || FileReading.IsGuessed(type)) ? "VARCHAR"
        : types.Distinct(StringComparer.Ordinal).Count() == 1 ? types[0]
        : types.All(type => Numbers.Contains(type.ToLowerInvariant())) ? "DOUBLE"
        : "JSON";
}
