using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>One of <c>servers</c>: where the data is. Which fields are present depends on <see cref="Type"/>.</summary>
public sealed class Server : Element
{
    internal Server(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>server</c>: its name in the contract.</summary>
    public string Name => TextOrEmpty("server");

    /// <summary><c>type</c>, such as bigquery, s3, kafka or postgresql.</summary>
    public string Type => TextOrEmpty("type");

    /// <summary><c>description</c> of the server.</summary>
    public string? Description => Text("description");

    /// <summary><c>environment</c>: prod, preprod, dev or uat.</summary>
    public string? Environment => Text("environment");

    /// <summary><c>roles</c> that grant access on this server.</summary>
    public IReadOnlyList<Role> Roles => field ?? Keep(ref field, List("roles", node => new Role(Document, node, this)));

    /// <summary><c>account</c> (Glue, Redshift, Snowflake).</summary>
    public string? Account => Text("account");

    /// <summary><c>catalog</c> (Athena, Databricks, Presto, Trino).</summary>
    public string? Catalog => Text("catalog");

    /// <summary><c>catalogUrl</c> (Iceberg): the address of the catalog's service.</summary>
    public string? CatalogUrl => Text("catalogUrl");

    /// <summary><c>database</c>.</summary>
    public string? Database => Text("database");

    /// <summary><c>dataset</c> (BigQuery).</summary>
    public string? Dataset => Text("dataset");

    /// <summary><c>delimiter</c> between records of a file.</summary>
    public string? Delimiter => Text("delimiter");

    /// <summary><c>encoding</c> of the characters (ODCS v3.2.0).</summary>
    public string? Encoding => Text("encoding");

    /// <summary><c>endpointUrl</c> (S3).</summary>
    public string? EndpointUrl => Text("endpointUrl");

    /// <summary><c>format</c> of files or messages, such as parquet, json or avro.</summary>
    public string? Format => Text("format");

    /// <summary><c>host</c>, for Kafka the bootstrap server.</summary>
    public string? Host => Text("host");

    /// <summary><c>location</c>: a URL, such as <c>s3://bucket/folder/*.parquet</c>.</summary>
    public string? Location => Text("location");

    /// <summary><c>namespace</c> (Iceberg): the path of the schema within the catalog.</summary>
    public string? Namespace => Text("namespace");

    /// <summary><c>path</c> of local files.</summary>
    public string? Path => Text("path");

    /// <summary><c>port</c> number; null where the file has a variable in its place.</summary>
    public long? Port => Integer("port") ?? (long.TryParse(Text("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null);

    /// <summary><c>port</c> as written: a number, or text such as <c>${DB_PORT}</c> (ODCS v3.2.0).</summary>
    public string? PortText => Text("port");

    /// <summary><c>project</c> (BigQuery, Pub/Sub).</summary>
    public string? Project => Text("project");

    /// <summary><c>region</c> or <c>regionName</c>, whichever the type of server has.</summary>
    public string? Region => Text("region") ?? Text("regionName");

    /// <summary><c>schema</c> of the database.</summary>
    public string? Schema => Text("schema");

    /// <summary><c>serviceName</c> (Oracle).</summary>
    public string? ServiceName => Text("serviceName");

    /// <summary><c>stagingDir</c> (Athena; ODCS v3.0.0 and v3.0.1 write <c>staging_dir</c>).</summary>
    public string? StagingDirectory => Text("stagingDir") ?? Text("staging_dir");

    /// <summary><c>stream</c> (Kinesis, custom).</summary>
    public string? Stream => Text("stream");

    /// <summary><c>warehouse</c> (Snowflake, Iceberg).</summary>
    public string? Warehouse => Text("warehouse");

    /// <summary><c>workgroup</c> (Athena, ODCS v3.2.0).</summary>
    public string? Workgroup => Text("workgroup");
}
