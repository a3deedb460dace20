namespace MeshGovernance.Databases.Dialects;

/// <summary>The dialects that are known.</summary>
internal static class DataDialects
{
    internal static IReadOnlyList<DataDialect> All { get; } =
    [
        new DuckDbDialect(),
        new PostgreSqlDialect(),
        new RedshiftDialect(),
        new SqlServerDialect(),
        new MySqlDialect(),
        new ClickHouseDialect(),
        new SnowflakeDialect(),
        new DatabricksDialect(),
        new BigQueryDialect(),
        new AthenaDialect(),
        new TrinoDialect(),
        new OracleDialect(),
        new SqliteDialect(),
    ];

    internal static IReadOnlyList<string> Names { get; } = [.. All.Select(dialect => dialect.Name)];

    /// <summary>The one of a name; null where there is none.</summary>
    internal static DataDialect? Named(string name) => All.FirstOrDefault(dialect => dialect.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one that a type of server speaks; null where none is known.</summary>
    internal static DataDialect? OfServer(string type) => All.FirstOrDefault(dialect => dialect.Servers.Contains(type, StringComparer.OrdinalIgnoreCase));
}
