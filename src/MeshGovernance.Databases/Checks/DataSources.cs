using MeshGovernance.Databases.ClickHouse;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.MySql;
using MeshGovernance.Databases.Odbc;
using MeshGovernance.Databases.PostgreSql;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>The way to the data of a contract. The library of an engine is loaded when the first of its servers is opened.</summary>
internal static class DataSources
{
    /// <summary>Opens a server by a connection that allows it.</summary>
    /// <exception cref="DataSourceException">It does not open.</exception>
    internal static IDataSource Open(Connection connection, Server server, SourceLimits limits) => connection.Kind switch
    {
        ConnectionKind.PostgreSql => PostgreSqlSource.Open(connection, server, limits),
        ConnectionKind.MySql => MySqlSource.Open(connection, server, limits),
        ConnectionKind.ClickHouse => ClickHouseSource.Open(connection, server, limits),
        ConnectionKind.Odbc => OdbcSource.Open(connection, Dialect(connection, server), server, limits),
        _ => throw new DataSourceException($"Connection '{connection.Name}' leads to files, which no server of the type '{server.Type}' has."),
    };

    private static DataDialect Dialect(Connection connection, Server server) =>
        (connection.Dialect is { } name ? DataDialects.Named(name) : DataDialects.OfServer(server.Type))
        ?? throw new DataSourceException($"Which SQL a server of the type '{server.Type}' speaks is not known here: add 'dialect' to connection '{connection.Name}', one of {string.Join(", ", DataDialects.Names)}.");
}
