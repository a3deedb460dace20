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

    private static readonly KeyValuePair<string, string>[] DataFences =
    [
        .. Fences.Where(fence => fence.Key is not ("memory_limit" or "threads" or "lock_configuration")),
        new("memory_limit", "600MB"),
        new("preserve_insertion_order", "false"),
    ];

    /// <summary>A file, which is read and never written.</summary>
    internal static DbConnection File(string path) => Open(path, [new("access_mode", "READ_ONLY")]);

    /// <summary>A database of its own in memory.</summary>
    internal static DbConnection Memory() => Open(DuckDBConnectionStringBuilder.InMemoryDataSource, []);

    /// <summary>A file whose data are looked at, with more room and every core.</summary>
    internal static DbConnection Data(string path)
    {
        var connection = Open(path, [new("access_mode", "READ_ONLY")], DataFences);
        return Run(connection, ["SET TimeZone = 'UTC'", "SET lock_configuration = true"]);
    }

    /// <summary>A database in memory that reaches some files, and a folder for what does not fit into the memory.</summary>
    internal static DbConnection Files(IReadOnlyList<string> paths, string scratch)
    {
        var connection = Open(DuckDBConnectionStringBuilder.InMemoryDataSource, [], [.. DataFences.Where(fence => fence.Key is not ("enable_external_access" or "max_temp_directory_size"))]);
        return Run(connection,
        [
            $"SET allowed_paths = [{string.Join(", ", paths.Select(Quoted))}]",
            $"SET temp_directory = {Quoted(scratch)}",
            "SET TimeZone = 'UTC'",
            "SET enable_external_access = false",
            "SET lock_configuration = true",
        ]);
    }

    private static DuckDBConnection Run(DuckDBConnection connection, IEnumerable<string> settings)
    {
        try
        {
            foreach (var setting in settings)
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // settings of ours; paths are quoted
                command.CommandText = setting;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static DuckDBConnection Open(string source, KeyValuePair<string, string>[] more, KeyValuePair<string, string>[]? fences = null)
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = source };
        foreach (var (key, value) in (KeyValuePair<string, string>[])[.. more, .. fences ?? Fences])
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
