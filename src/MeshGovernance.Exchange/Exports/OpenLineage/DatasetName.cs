using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.OpenLineage;

/// <summary>What a table is called in OpenLineage: by where it lies, as its naming rules say for each kind of store, so that events of tools that run meet it.</summary>
internal sealed record DatasetName(string Namespace, string Name)
{
    internal static DatasetName Of(SchemaObject item)
    {
        var table = PhysicalName.Of(item);
        return item.Contract.Servers.Select(server => At(server, table)).FirstOrDefault(found => found is not null)
            ?? new DatasetName(OfMesh(item.Contract.Mesh), $"{item.Contract.ProductKey}/{item.Contract.ContractId}/{item.Name}");
    }

    /// <summary>What belongs to the mesh and to no store.</summary>
    internal static string OfMesh(Mesh mesh) => $"mesh://{Uri.EscapeDataString(mesh.Name)}";

    private static DatasetName? At(Server server, string table) => server.Type.ToLowerInvariant() switch
    {
        "bigquery" => Named("bigquery", server.Project, server.Dataset, table),
        "snowflake" when server.Account is { } account => Named($"snowflake://{account}", server.Database, server.Schema, table),
        "postgres" or "postgresql" when server.Host is { } host => Named($"postgres://{host}:{server.PortText ?? "5432"}", server.Database, server.Schema, table),
        "redshift" when server.Host is { } host => Named($"redshift://{host}:{server.PortText ?? "5439"}", server.Database, server.Schema, table),
        "mysql" when server.Host is { } host => Named($"mysql://{host}:{server.PortText ?? "3306"}", server.Database, table),
        "sqlserver" when server.Host is { } host => Named($"mssql://{host}:{server.PortText ?? "1433"}", server.Database, server.Schema, table),
        "oracle" when server.Host is { } host => Named($"oracle://{host}:{server.PortText ?? "1521"}", server.ServiceName, server.Schema, table),
        "trino" or "presto" when server.Host is { } host => Named($"trino://{host}:{server.PortText ?? "8080"}", server.Catalog, server.Schema, table),
        "kafka" when server.Host is { } host => new DatasetName($"kafka://{host}", table),
        "s3" or "gcs" or "azure" or "local" or "sftp" when server.Location is { } location && location.IndexOf("://", StringComparison.Ordinal) is var at and > 0 => File(location, at + 3),
        _ => null,
    };

    private static DatasetName? Named(string space, params string?[] parts) =>
        Array.TrueForAll(parts, part => part is { Length: > 0 }) ? new DatasetName(space, string.Join('.', parts)) : null;

    /// <summary>The bucket is the namespace, the path within it the name.</summary>
    private static DatasetName File(string location, int start) => location.IndexOf('/', start) is var end and >= 0
        ? new DatasetName(location[..end], location[(end + 1)..] is { Length: > 0 } path ? path : "/")
        : new DatasetName(location, "/");
}
