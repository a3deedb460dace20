using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.DuckDb;
using MeshGovernance.Databases.Odbc;
using MeshGovernance.Databases.PostgreSql;
using MeshGovernance.Databases.Sql;

namespace MeshGovernance.Databases;

/// <summary>The kinds of databases that can be read, and the files that need one to be understood. None of their libraries is loaded before it is used.</summary>
public static class DatabaseFormats
{
    public static IReadOnlyList<IDatabaseFormat> All { get; } =
    [
        new DuckDbFormat(),
        new OdbcFormat(),
        new PostgreSqlFormat(),
    ];

    public static IReadOnlyList<ISourceFormat> OfFiles { get; } =
    [
        new SqlFormat(),
    ];
}
