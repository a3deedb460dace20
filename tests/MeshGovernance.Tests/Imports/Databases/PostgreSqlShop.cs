namespace MeshGovernance.Tests.Imports.Databases;

/// <summary>A database with a bit of everything, and people who may read some of it.</summary>
/// <remarks>Every class of tests that has it shares one server with those that run at the same time.</remarks>
public sealed class PostgreSqlShop : IDisposable
{
    private static readonly Lock Gate = new();
    private static PostgreSqlServer? shared;
    private static int users;

    public PostgreSqlShop()
    {
        lock (Gate)
        {
            if (shared is null)
                Fill(shared = new PostgreSqlServer());
            users++;
            Server = shared;
        }
    }

    internal PostgreSqlServer Server { get; }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--users > 0)
                return;
            shared!.Dispose();
            shared = null;
        }
    }

    private static void Fill(PostgreSqlServer server)
    {
        server.Execute("postgres", "CREATE DATABASE shop");
        server.Execute("shop", """
            CREATE ROLE reader LOGIN PASSWORD 'reads it';
            CREATE ROLE nobody LOGIN PASSWORD 'reads it';
            CREATE ROLE locked LOGIN PASSWORD 'reads it';
            REVOKE CONNECT ON DATABASE shop FROM PUBLIC;
            GRANT CONNECT ON DATABASE shop TO reader, nobody;
            CREATE TYPE mood AS ENUM ('happy', 'sad');
            CREATE DOMAIN mail AS varchar(200) NOT NULL;
            CREATE TABLE customers (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail mail UNIQUE, mood mood);
            CREATE VIEW latest AS SELECT id FROM customers;
            CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
            CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
            CREATE TABLE hidden (id integer);
            CREATE SCHEMA sales;
            CREATE TABLE sales.orders (
              customer_id integer REFERENCES customers (id), place smallint, total numeric(10, 2) DEFAULT 0 CHECK (total >= 0), placed timestamptz NOT NULL, tags text[],
              PRIMARY KEY (customer_id, place));
            CREATE TABLE sales.rows (customer_id integer, place smallint, FOREIGN KEY (customer_id, place) REFERENCES sales.orders);
            COMMENT ON TABLE sales.orders IS 'What was ordered.';
            COMMENT ON COLUMN sales.orders.total IS 'In EUR.';
            GRANT USAGE ON SCHEMA sales TO reader;
            GRANT SELECT ON customers, latest, parts, sales.orders, sales.rows TO reader;
            """);
    }
}
