using System.Data.Common;
using DuckDB.NET.Data;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>DuckDB as strangers get it: it reaches no file but the one that was opened, loads no extension, and nothing that runs in it can change that.</summary>
internal static class LockedDuckDb
{
    private static readonly KeyValuePair<string, string>[] Fences =
    [
        new("enable_external_access", "false"),
        new("autoinstall_known_extensions", "false"),
        new("autoload_known_extensions", "false"),
        new("allow_community_extensions", "false"),
        new("memory_limit", "512MB"),
        new("threads", "2"),
        new("max_temp_directory_size", "0KB"),
        new("lock_configuration", "true"),
    ];

    /// <summary>A file, which is read and never written.</summary>
    internal static DbConnection File(string path) => Open(path, [new("access_mode", "READ_ONLY")]);

    /// <summary>A database of its own in memory.</summary>
    internal static DbConnection Memory() => Open(DuckDBConnectionStringBuilder.InMemoryDataSource, []);

    private static DuckDBConnection Open(string source, KeyValuePair<string, string>[] more)
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = source };
        foreach (var (key, value) in (KeyValuePair<string, string>[])[.. more, .. Fences])
            builder[key] = value;
        var connection = new DuckDBConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
