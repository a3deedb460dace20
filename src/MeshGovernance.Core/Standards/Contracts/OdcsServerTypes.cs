using static MeshGovernance.Core.Standards.Contracts.OdcsServerFields;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The types of servers and the fields of each.</summary>
internal static class OdcsServerTypes
{
    private static readonly Variant[] Types =
    [
        Of("api", Location.Needed()),
        Of("athena", StagingDir, StagingDirUntil301, Schema.Needed(), OdcsServerFields.Catalog with { Default = "awsdatacatalog" }, RegionName),
        Of("azure", [Location.Needed(), .. FileFormat.Select(field => field.Needed()), .. Delimiter]),
        Of("bigquery", Project.Needed(), Dataset.Needed()),
        Of("clickhouse", Host.Needed(), Port.Needed(), Database.Needed()),
        Of("databricks", Host, OdcsServerFields.Catalog.Needed(), Schema.Needed()),
        Of("denodo", Host.Needed(), Port.Needed(), Database),
        Of("dremio", Host.Needed(), Port.Needed(), Schema),
        Of("duckdb", Database.Needed(), Schema with { In = OdcsParts.SinceClosed }, NumberedSchema),
        Of("glue", Account.Needed(), Database.Needed(), Location, Format),
        Of("cloudsql", Host.Needed(), Port.Needed(), Database.Needed(), Schema.Needed()),
        Of("db2", Host.Needed(), Port.Needed(), Database.Needed(), Schema),
        Of("hive", Host.Needed(), Port, Database.Needed()) with { In = Since(Odcs310) },
        Of("impala", Host.Needed(), Port, Database.Needed()) with { In = Since(Odcs310) },
        Of("informix", Host.Needed(), Port, Database.Needed()),
        Of("kafka", Host.Needed(), Format with { Default = "json" }, NoTopic),
        Of("kinesis", Region, Format),
        Of("local", FilePath.Needed(), Format.Needed()),
        Of("mysql", Host.Needed(), Port.Needed(), Database.Needed()),
        Of("oracle", Host.Needed(), Port.Needed(), ServiceName.Needed()),
        Of("postgresql", Host.Needed(), Port.Needed(), Database.Needed(), Schema.Needed()),
        Of("postgres", Host.Needed(), Port.Needed(), Database.Needed(), Schema.Needed()),
        Of("presto", Host.Needed(), OdcsServerFields.Catalog, Schema),
        Of("pubsub", Project.Needed()),
        Of("redshift", Host, Database.Needed(), Schema.Needed(), Region, Account),
        Of("s3", [Location.Needed(), EndpointUrl, .. FileFormat, .. Delimiter]),
        Of("sftp", [SftpLocation.Needed(), .. FileFormat, .. Delimiter]),
        Of("snowflake", Host, Port, Account.Needed(), Database.Needed(), Schema.Needed(), Warehouse),
        Of("sqlserver", Host.Needed(), Port with { Default = "1433" }, Database.Needed(), Schema.Needed()),
        Of("synapse", Host.Needed(), Port.Needed(), Database.Needed()),
        Of("trino", Host.Needed(), Port.Needed(), OdcsServerFields.Catalog.Needed(), Schema.Needed()),
        Of("vertica", Host.Needed(), Port.Needed(), Database.Needed(), Schema.Needed()),
        Of("zen", Host.Needed(), Port, Database.Needed()) with { In = Since(Odcs310) },
        Of(
            "custom", Account, OdcsServerFields.Catalog, Database, Dataset, AnyDelimiter, EndpointUrl, Format, Host, Location, FilePath, Port, Project,
            Region, RegionName, Schema, ServiceName, AnyStagingDir, Warehouse, StreamName),
    ];

    internal static Variant[] All() => Types;

    private static Variant Of(string type, params Field[] fields) => new($"Server type '{type}'", [type], fields);
}
