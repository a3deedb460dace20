using System.Data.Common;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>A file of DuckDB, opened to read.</summary>
internal sealed class DuckDbDatabase : DuckDbSource
{
    private readonly Server server;

    private DuckDbDatabase(DbConnection connection, SourceLimits limits, Server server)
        : base(connection, limits) => this.server = server;

    /// <exception cref="DataSourceException">It cannot be opened.</exception>
    internal static DuckDbDatabase Open(string path, string shown, Server server, SourceLimits limits)
    {
        if (DuckDbFormat.Refusal(path) is { } refusal)
            throw new DataSourceException(refusal.Replace(path, shown, StringComparison.Ordinal));
        try
        {
#pragma warning disable CA2000 // the source takes it, and disposes of it
            return new DuckDbDatabase(LockedDuckDb.Data(path), limits, server);
#pragma warning restore CA2000
        }
        catch (DbException refused)
        {
            throw new DataSourceException($"DuckDB cannot open '{shown}': {refused.Message.Replace(path, shown, StringComparison.Ordinal).Split('\n')[0].TrimEnd('.')}.", refused);
        }
    }

    public override string From(string name) => Dialect.Table(server, name);

    public override IReadOnlyList<ActualColumn>? Columns(string name) =>
        Rows(Dialect.Columns(server, name), row => new ActualColumn(row.GetString(0), row.GetString(1), row.GetString(2) == "YES")) is { Count: > 0 } found ? found : null;

    public override string Missing(string name) => $"There is no table '{name}' in the schema '{server.Schema ?? DuckDbCatalog.UsualSchema}' of the database.";
}
