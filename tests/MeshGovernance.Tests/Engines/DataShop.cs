using System.Data.Odbc;
using MeshGovernance.Tests.Imports.Databases;

namespace MeshGovernance.Tests.Engines;

/// <summary>The same few rows in PostgreSQL and in SQLite.</summary>
public sealed class DataShop : IDisposable
{
    private readonly PostgreSqlShop shop = new();
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-data-").FullName;

    public DataShop()
    {
        shop.Server.Execute("postgres", "CREATE DATABASE data");
        shop.Server.Execute("data", """
            CREATE DOMAIN mail AS varchar(200) NOT NULL;
            CREATE TABLE customers (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail mail UNIQUE, placed timestamptz);
            INSERT INTO customers (mail, placed) VALUES ('a@b', '2026-11-29 12:00:00Z'), ('c\d''e', '2026-11-29 14:00:00+02:00'), ('ÄÖ', NULL);
            GRANT SELECT ON customers TO reader;
            CREATE TABLE documents (j jsonb, k json);
            INSERT INTO documents SELECT d::jsonb, d::json FROM (VALUES
                ('{"name": "a", "age": 3, "open": true, "home": {"city": "Aachen"}, "it''s": 1}'), ('{"name": 7, "age": 1.5, "home": null}'), ('{"name": "b", "age": 1, "open": false, "home": {}}'), (NULL)) AS documents(d);
            GRANT SELECT ON documents TO reader;
            CREATE SCHEMA "Sales";
            CREATE TABLE "Sales"."Lines" (id integer);
            CREATE TABLE "Sales"."LINES2" (id integer);
            CREATE TABLE "Sales"."Lines2" (id integer);
            GRANT USAGE ON SCHEMA "Sales" TO reader;
            GRANT SELECT ON ALL TABLES IN SCHEMA "Sales" TO reader;
            CREATE FUNCTION seize() RETURNS int LANGUAGE sql AS 'WITH gone AS (DELETE FROM customers RETURNING 1) SELECT 1';
            CREATE FUNCTION free() RETURNS int LANGUAGE plpgsql AS 'BEGIN PERFORM set_config(''transaction_read_only'', ''off'', false); DELETE FROM customers; RETURN 1; END';
            """);
        using var connection = new OdbcConnection($"Driver=SQLite3;Database={SqliteFile}");
        connection.Open();

        // The driver of Debian does not keep letters beyond ASCII as they are.
        foreach (var sql in (string[])["CREATE TABLE customers (id INTEGER PRIMARY KEY, mail VARCHAR(200) NOT NULL, placed TEXT)", "INSERT INTO customers (mail, placed) VALUES ('a@b', '2026-11-29T12:00:00Z'), ('c\\d''e', '2026-11-29 14:00:00+02:00'), ('xy', NULL)"])
        {
            using var command = new OdbcCommand(sql, connection);
            command.ExecuteNonQuery();
        }
    }

    internal int Port => shop.Server.Port;

    internal string SqliteFile => Path.Combine(folder, "shop.db");

    public void Dispose()
    {
        shop.Server.Execute("postgres", "DROP DATABASE data WITH (FORCE)");
        shop.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
