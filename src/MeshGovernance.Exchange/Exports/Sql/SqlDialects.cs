using MeshGovernance.Exchange.Exports.Sql.Dialects;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>The dialects that are known, and which of them a contract is about.</summary>
internal static class SqlDialects
{
    internal static IReadOnlyList<Dialect> All { get; } =
    [
        PostgreSql.Dialect,
        DuckDb.Dialect,
        Snowflake.Dialect,
        BigQuery.Dialect,
        Databricks.Dialect,
        SqlServer.Dialect,
        MySql.Dialect,
        Oracle.Dialect,
        Trino.Dialect,
        Redshift.Dialect,
        ClickHouse.Dialect,
    ];

    internal static IReadOnlyList<string> Names { get; } = [.. All.Select(dialect => dialect.Name)];

    /// <summary>Why a contract is left out that is about no database, such as that of a topic.</summary>
    internal const string NoDatabase = "no server says which database it is about: name one with --dialect";

    /// <summary>The one that was asked for, else that of the first server that speaks one; null where none does.</summary>
    internal static Dialect? Of(Contract contract, string? asked) => All.FirstOrDefault(dialect => dialect.Name == asked) ?? Own(contract);

    /// <summary>Whether the physical types of a contract are those of a dialect.</summary>
    internal static bool IsOwn(Contract contract, Dialect dialect) => Own(contract) == dialect;

    internal static Dialect? Own(Contract contract) =>
        contract.Servers.Select(server => All.FirstOrDefault(dialect => dialect.Servers.Contains(server.Type, StringComparer.OrdinalIgnoreCase))).FirstOrDefault(dialect => dialect is not null);
}
