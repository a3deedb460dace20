using System.Text.RegularExpressions;
using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The fields from which the types of servers are made. None is required until a type says so.</summary>
internal static partial class OdcsServerFields
{
    internal static readonly Field Account = new("account", Shape.Text, "The account that owns the data.", Address);
    internal static readonly Field Catalog = new("catalog", Shape.Text, "The catalog that holds the schema.", Address);
    internal static readonly Field CatalogUrl = new("catalogUrl", Shape.Uri, "The address of the catalog's service.", Address);
    internal static readonly Field Database = new("database", Shape.Text, "The name of the database, or the path of its file.", Address);
    internal static readonly Field Dataset = new("dataset", Shape.Text, "The dataset within the project.", Address);
    internal static readonly Field Encoding = new("encoding", Shape.Text, "The encoding of the characters.", Form) { In = Since(Odcs320), Default = "UTF-8", Examples = ["UTF-8", "ISO-8859-1"] };
    internal static readonly Field EndpointUrl = new("endpointUrl", Shape.Uri, "The address of the service, where it is not the usual one.", Address);
    internal static readonly Field Format = new("format", Shape.Text, "The format of the data.", Form) { Examples = ["parquet", "delta", "json", "csv", "avro"] };
    internal static readonly Field Host = new("host", Shape.Text, "The host name, or the bootstrap servers.", Address);
    internal static readonly Field Location = new("location", Shape.Uri, "The address of the data.", Address);
    internal static readonly Field Namespace = new("namespace", Shape.Text, "The path of the schema within the catalog, with points in it.", Address);
    internal static readonly Field FilePath = new("path", Shape.Text, "The path of the file or folder.", Address);

    /// <summary>From v3.2.0 on a text as well, since it may hold a variable.</summary>
    internal static readonly Field[] Port =
    [
        new("port", Shape.Whole, "The port that the service listens on.", Address) { In = Until(Odcs310) },
        new("port", new EitherShape(Shape.Whole, Shape.Text), "The port that the service listens on.", Address) { In = Since(Odcs320) },
    ];

    internal static readonly Field Project = new("project", Shape.Text, "The cloud project that holds the data.", Address);
    internal static readonly Field Region = new("region", Shape.Text, "The cloud region.", Compute) { Examples = ["eu-west-1"] };
    internal static readonly Field RegionName = new("regionName", Shape.Text, "The cloud region.", Compute) { Examples = ["eu-west-1"] };
    internal static readonly Field Schema = new("schema", Shape.Text, "The schema within the database or catalog.", Address);
    internal static readonly Field ServiceName = new("serviceName", Shape.Text, "The name of the service.", Address);
    internal static readonly Field StreamName = new("stream", Shape.Text, "The name of the stream.", Address) { In = Since(Odcs310) };
    internal static readonly Field Warehouse = new("warehouse", Shape.Text, "The warehouse that runs the queries.", Compute);
    internal static readonly Field Workgroup = new("workgroup", Shape.Text, "The workgroup of Athena that runs the queries.", Compute) { In = Since(Odcs320) };
    internal static readonly Field AnyDelimiter = new("delimiter", Shape.Text, "What stands between two records.", Form);
    /// <summary>The text of v3.2.0 wants it, where its schema does not know it.</summary>
    internal static readonly Field KinesisStream = StreamName with { In = Since(Odcs320), Required = Always };

    internal static readonly Field AnyStagingDir = new("stagingDir", Shape.Text, "Where results of queries are kept.", Compute);

    internal static readonly Field StagingDir =
        new("stagingDir", Shape.Uri, "Where Athena keeps the results of queries.", Compute) { Required = new Releases(Odcs302, Odcs310), Examples = ["s3://results/"] };

    /// <summary>The required name of the field was spelled otherwise at first, and its value nowhere described.</summary>
    internal static readonly Field StagingDirUntil301 =
        new("staging_dir", Shape.Any, "Where Athena keeps the results of queries.", Compute) { In = Until(Odcs301), Required = Always };

    /// <summary>A slip of the standard, kept for files that follow it.</summary>
    internal static readonly Field NumberedSchema =
        new("schema", Shape.Whole, "The schema within the database, which is a number up to v3.0.2.", Address) { In = Until(Odcs302) };

    internal static readonly Field SftpLocation = new(
        "location",
        new TextShape { Format = TextFormat.Uri, Patterns = [new("^sftp://.*", Sftp(), "begin with sftp://")] },
        "The address of the data.", Address)
    { Examples = ["sftp://files.example.org/orders/"] };

    internal static readonly Field NoTopic = new(
        "topic",
        new RefusedShape("is no field of a server: the name of the topic is the 'physicalName' of the schema object."),
        "The topic is the physical name of the schema object.", Refused)
    { In = SinceClosed };

    internal static readonly Field[] FileFormat =
    [
        Format with { Shape = Shape.OneOf("parquet", "delta", "json", "csv"), In = Until(Odcs302), Examples = [] },
        Format with { In = SinceClosed },
    ];

    internal static readonly Field[] Delimiter =
    [
        AnyDelimiter with { Shape = Shape.OneOf("new_line", "array"), In = Until(Odcs302) },
        AnyDelimiter with { In = SinceClosed },
    ];

#pragma warning disable MA0009 // linear: one literal
    [GeneratedRegex("^sftp://", RegexOptions.CultureInvariant)]
    private static partial Regex Sftp();
#pragma warning restore MA0009
}
