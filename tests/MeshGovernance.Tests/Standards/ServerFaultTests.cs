using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class ServerFaultTests
{
    [Fact]
    public void A_type_needs_its_fields() =>
        Faults.Contract("v3.1.0", "servers: [{server: a, type: athena, schema: s}]", "/servers/0: Server type 'athena' needs 'stagingDir'.");

    [Fact]
    public void Athena_spelled_its_directory_otherwise_at_first()
    {
        Faults.Contract("v3.0.1", "servers: [{server: a, type: athena, schema: s, staging_dir: 1}]");
        Faults.Contract(
            "v3.0.2",
            "servers: [{server: a, type: athena, schema: s, staging_dir: s3://x}]",
            "/servers/0: Server type 'athena' needs 'stagingDir'. Is 'staging_dir' meant to be it?");
    }

    [Fact]
    public void A_field_of_another_type_says_whose_it_is() => Faults.Contract(
        "v3.1.0",
        "servers: [{server: a, type: postgres, host: h, port: 1, database: d, schema: s, warehouse: w, catalog: c}]",
        "/servers/0/warehouse!: 'warehouse' goes with 'type' snowflake or custom; here 'type' is 'postgres'.",
        "/servers/0/catalog!: 'catalog' goes with other values of 'type'; here 'type' is 'postgres'.");

    [Fact]
    public void Before_v310_a_server_may_hold_more() =>
        Faults.Contract("v3.0.2", "servers: [{server: a, type: kafka, host: h, port: many, topic: t}]");

    [Fact]
    public void A_topic_is_named_elsewhere() => Faults.Contract(
        "v3.1.0",
        "servers: [{server: a, type: kafka, host: h, topic: t}]",
        "/servers/0/topic!: 'topic' is no field of a server: the name of the topic is the 'physicalName' of the schema object.");

    [Fact]
    public void An_unknown_type_is_the_one_fault() => Faults.Contract(
        "v3.0.0",
        "servers: [{server: a, type: postgers, host: h, port: x}]",
        "/servers/0/type: 'type' is 'postgers', but must be one of api, athena, azure, bigquery, clickhouse, databricks, denodo, dremio, duckdb, glue, cloudsql, db2, informix, kafka, kinesis, local, mysql, oracle, postgresql, postgres, presto, pubsub, redshift, s3, sftp, snowflake, sqlserver, synapse, trino, vertica, custom. Did you mean 'postgres'?");

    [Fact]
    public void A_missing_type_is_the_one_fault() =>
        Faults.Contract("v3.1.0", "servers: [{server: a, host: h, port: x}]", "/servers/0: 'type' is missing. A server needs it, such as bigquery.");

    [Fact]
    public void A_type_of_a_later_version_says_so() =>
        Faults.Contract("v3.0.2", "servers: [{server: a, type: hive}]", "/servers/0/type: 'type' is 'hive', which belongs to ODCS v3.1.0 and later; this file says v3.0.2.");

    [Fact]
    public void The_schema_of_duckdb_was_a_number()
    {
        Faults.Contract("v3.0.2", "servers: [{server: a, type: duckdb, database: d, schema: 1}]");
        Faults.Contract("v3.0.2", "servers: [{server: a, type: duckdb, database: d, schema: main}]", "/servers/0/schema: 'schema' must be a whole number, not 'main'. ODCS v3.1.0 and later would allow it; this file says v3.0.2.");
        Faults.Contract("v3.1.0", "servers: [{server: a, type: duckdb, database: d, schema: main}]");
    }

    [Fact]
    public void The_formats_of_files_were_few()
    {
        Faults.Contract("v3.0.2", "servers: [{server: a, type: s3, location: x, format: avro}]", "/servers/0/format: 'format' is 'avro', but must be one of parquet, delta, json, csv.");
        Faults.Contract("v3.1.0", "servers: [{server: a, type: s3, location: x, format: avro}]");
    }

    [Fact]
    public void Sftp_begins_with_its_scheme() =>
        Faults.Contract("v3.0.0", "servers: [{server: a, type: sftp, location: ftp://x}]", "/servers/0/location: 'location' is 'ftp://x', but must begin with sftp://.");
}
