using static MeshGovernance.Core.Standards.Contracts.OdcsServerFields;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The types of servers and the fields of each.</summary>
internal static class OdcsServerTypes
{
    /// <summary>Where the text of v3.2.0 asks for less than its schema does: the text wins, by its own words.</summary>
    private static readonly Releases NoMoreSince320 = Until(Odcs310);

    private static readonly Variant[] Types =
    [
        Of("api", Location.Needed()),
        Of("athena", StagingDir, StagingDirUntil301, Schema.Needed(), OdcsServerFields.Catalog with { Default = "awsdatacatalog" }, RegionName, Workgroup),
        Of("azure", [Location.Needed(), .. FileFormat.Select(field => field.Needed()), .. Delimiter, Encoding]),
        Of("bigquery", Project.Needed(), Dataset.Needed()),
        Zen("btrieve") with { In = Since(Odcs320) },
        Of("clickhouse", [Host.Needed(), .. PortNeeded, Database.Needed()]),
        Of("databricks", Host, OdcsServerFields.Catalog.Needed(), Schema.Needed()),
        Of("denodo", [Host.Needed(), .. PortNeeded, Database]),
        Of("dremio", [Host.Needed(), .. PortNeeded, Schema]),
        Of("duckdb", Database.Needed(), Schema with { In = OdcsParts.SinceClosed }, NumberedSchema),
        Of("exasol", [Host.Needed(), .. PortOr("8563"), Schema]) with { In = Since(Odcs320) },
        Poet("fastobjects"),
        Of("glue", Account.Needed(), Database.Needed(), Location, Format, Encoding),
        Of("hana", [Host.Needed(), .. Port, Database, Schema]) with { In = Since(Odcs320) },
        Of("cloudsql", [Host.Needed(), .. PortNeeded, Database.Needed(), Schema.Needed()]),
        Of("db2", [Host.Needed(), .. PortNeeded, Database.Needed(), Schema]),
        Of("hive", [Host.Needed(), .. Port, Database.Needed()]) with { In = Since(Odcs310) },
        Of("iceberg", OdcsServerFields.Catalog.Needed(), CatalogUrl.Needed(), Namespace, Warehouse) with { In = Since(Odcs320) },
        Of("impala", [Host.Needed(), .. Port, Database.Needed()]) with { In = Since(Odcs310) },
        Of("informix", [Host.Needed(), .. Port, Database.Needed()]),
        Of("ingres", [Host.Needed(), .. PortOr("21064"), Database.Needed()]) with { In = Since(Odcs320) },
        Of("kafka", Host.Needed(), Format with { Default = "json" }, Encoding, NoTopic),
        Of("kinesis", Region, KinesisStream, Format, Encoding),
        Of("local", FilePath.Needed(), Format.Needed(), Encoding),
        Of("mysql", [Host.Needed(), .. Port.Select(field => field with { Required = NoMoreSince320 }), Database.Needed()]),
        Of("oracle", [Host.Needed(), .. PortNeeded, ServiceName.Needed()]),
        Poet("poet"),
        Postgres("postgresql"),
        Postgres("postgres"),
        Of("presto", Host.Needed(), OdcsServerFields.Catalog, Schema),
        Of("pubsub", Project.Needed()),
        Of("redshift", Host, Database.Needed(), Schema.Needed(), Region, Account),
        Of("s3", [Location.Needed(), EndpointUrl, .. FileFormat, .. Delimiter, Encoding]),
        Of("sftp", [SftpLocation.Needed(), .. FileFormat, .. Delimiter, Encoding]),
        Of("snowflake", [SinceText(Host), .. Port.Select(SinceText), Account.Needed(), Database.Needed(), Schema.Needed(), SinceText(Warehouse)]),
        Of("sqlserver", [Host.Needed(), .. PortOr("1433"), Database.Needed(), Schema.Needed()]),
        Of("synapse", [Host.Needed(), .. PortNeeded, Database.Needed()]),
        Of("teradata", [Host.Needed(), .. PortOr("1025"), Database]) with { In = Since(Odcs320) },
        Of("trino", [Host.Needed(), .. PortNeeded, OdcsServerFields.Catalog.Needed(), Schema.Needed()]),
        Of("vectorwise", [Host.Needed(), .. PortOr("21064"), Database.Needed()]) with { In = Since(Odcs320) },
        Of("versant", [Host with { Default = "localhost" }, .. PortOr("5019"), Database.Needed()]) with { In = Since(Odcs320) },
        Of("vertica", [Host.Needed(), .. PortNeeded, Database.Needed(), Schema.Needed()]),
        Zen("zen"),
        Of("custom",
        [
            Account, OdcsServerFields.Catalog, Database, Dataset, AnyDelimiter, EndpointUrl, Format, Encoding, Host, Location, FilePath, .. Port, Project,
            Region, RegionName, Schema, ServiceName, AnyStagingDir, Warehouse, StreamName,
        ]),
    ];

    private static IEnumerable<Field> PortNeeded => Port.Select(port => port.Needed());

    internal static Variant[] All() => Types;

    private static IEnumerable<Field> PortOr(string usual) => Port.Select(field => field with { Default = usual });

    /// <summary>What the text of v3.2.0 requires and its schema leaves free.</summary>
    private static Field SinceText(Field field) => field with { Required = Since(Odcs320) };

    private static Variant Postgres(string type) => Of(
        type,
        [Host.Needed(), .. Port.Select(field => field with { Required = NoMoreSince320 }), Database.Needed(), Schema with { Required = NoMoreSince320 }]);

    private static Variant Poet(string type) => Of(type, [Host with { Default = "LOCAL" }, .. PortOr("6001"), Database.Needed()]) with { In = Since(Odcs320) };

    private static Variant Zen(string type) => Of(type, [Host.Needed(), .. Port, Database.Needed()]) with { In = Since(Odcs310) };

    private static Variant Of(string type, params Field[] fields) => new($"Server type '{type}'", [type], fields);
}
