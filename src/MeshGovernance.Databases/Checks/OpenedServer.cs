using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.DuckDb;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>A server that was asked for: its source, or why there is none. Whoever asked disposes of the source.</summary>
internal sealed record OpenedServer(IDataSource? Source, EvidenceStatus Status, string Reason)
{
    private const string Local = "local";
    private const string DuckDb = "duckdb";

    private static readonly string[] OfFiles = [Local, DuckDb, "s3", "azure", "gcs", "sftp"];

    /// <summary>Whether the server holds files, which know no physical types of a database.</summary>
    internal static bool IsOfFiles(Server server) => server.Type != DuckDb && OfFiles.Contains(server.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder that stands for a server of files; null where nothing does, or the server holds no files.</summary>
    internal static string? FolderOf(Contract contract, Server server, DataAccess access)
    {
        var answer = access.Connections?.For(contract, server);
        return !IsOfFiles(server) || answer is { Connection: null, IsAsked: true } or { Connection.Kind: not ConnectionKind.Folder } ? null
            : access.Files ?? answer?.Connection?.Folder ?? (server.Type == Local ? access.Mesh : null);
    }

    /// <summary>Opens a server, where something allows it.</summary>
    internal static OpenedServer Open(Contract contract, Server server, IReadOnlyList<PlacedObject> items, DataAccess access, RunTime time)
    {
        var answer = access.Connections?.For(contract, server);
        if (!OfFiles.Contains(server.Type, StringComparer.OrdinalIgnoreCase) || (answer is { Connection.Kind: not ConnectionKind.Folder }))
            return answer is null ? Skip($"Nothing allows mesh to reach servers of type '{server.Type}'.") : Connected(answer, server, time);
        if (answer is { Connection: null, IsAsked: true })
            return new OpenedServer(null, EvidenceStatus.Error, answer.Refusal!);
        var files = access.Files ?? answer?.Connection?.Folder;
        if (files is null && server.Type is not (Local or DuckDb))
            return Skip($"Nothing allows mesh to reach '{server.Location}': name a folder that holds its files, with --files FOLDER or in the connections.");
        if ((server.Location ?? server.Path ?? server.Database)?.Contains("${", StringComparison.Ordinal) == true)
            return Skip("Its location holds a variable that mesh has no value for.");
        var folder = new DataFolder(files ?? access.Mesh);
        if (!folder.Exists)
            return new OpenedServer(null, EvidenceStatus.Error, $"There is no folder '{files}'.");
        try
        {
            return server.Type == DuckDb ? Database(server, folder, time) : Files(server, items, folder, time);
        }
        catch (DataSourceException failure)
        {
            return new OpenedServer(null, EvidenceStatus.Error, failure.Message);
        }
        catch (DllNotFoundException)
        {
            return new OpenedServer(null, EvidenceStatus.Error, "The library of DuckDB does not load on this machine: take the release of mesh for your platform.");
        }
    }

    private static OpenedServer Connected(ConnectionAnswer answer, Server server, RunTime time)
    {
        if (answer.Connection is not { } connection)
            return new OpenedServer(null, answer.IsAsked ? EvidenceStatus.Error : EvidenceStatus.Skip, answer.Refusal!);
        try
        {
            return Opened(() => DataSources.Open(connection, server, SourceLimits.Usual with { Run = time }));
        }
        catch (DataSourceException failure)
        {
            return new OpenedServer(null, EvidenceStatus.Error, failure.Message);
        }
    }

    private static OpenedServer Files(Server server, IReadOnlyList<PlacedObject> items, DataFolder folder, RunTime time) =>
        server.Format is { Length: > 0 } format && DataFormats.Named(format) is null
            ? Skip($"mesh does not read files of format '{format}'.")
            : Opened(() => DuckDbFiles.Open(folder, items, SourceLimits.OfFiles with { Run = time }));

    private static OpenedServer Database(Server server, DataFolder folder, RunTime time)
    {
        var path = (server.Database ?? "").Replace('\\', '/').Trim('/');
        if (folder.LinksOut(path) is [var link, ..])
            return new OpenedServer(null, EvidenceStatus.Error, $"There is no database '{path}' below the folder: '{folder.Shown(link)}' {DataFiles.LeadsOut}.");
        return folder.Find(path) is [var only] ? Opened(() => DuckDbDatabase.Open(only, path, server, SourceLimits.OfFiles with { Run = time }))
            : new OpenedServer(null, EvidenceStatus.Error, $"There is no database '{path}' below the folder. Name the one that stands for the server: --files FOLDER");
    }

    private static OpenedServer Opened(Func<IDataSource> open) => new(open(), EvidenceStatus.Pass, "");

    private static OpenedServer Skip(string reason) => new(null, EvidenceStatus.Skip, reason);
}
