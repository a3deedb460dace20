using MeshGovernance.Core.Imports;
using MeshGovernance.Databases;
using MeshGovernance.Databases.Sql;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports.Databases;

public sealed class SqlTests
{
    private static readonly ISourceFormat Format = DatabaseFormats.OfFiles.Single(format => format.Name == "sql");

    [Fact]
    public void Tables_become_a_contract_with_their_columns_keys_and_comments()
    {
        var estate = Read(Format, File("shop.sql", """
            -- Made by hand.
            CREATE TYPE mood AS ENUM ('happy', 'sad');
            CREATE VIEW paid AS SELECT id, total FROM orders WHERE total > 0;
            CREATE TABLE customers (
              id integer PRIMARY KEY,
              mail varchar(200) NOT NULL UNIQUE,
              mood mood
            );
            CREATE TABLE orders (
              id bigint NOT NULL,
              customer_id integer REFERENCES customers (id),
              total numeric(10, 2) DEFAULT 0.00 CHECK (total >= 0),
              placed timestamp with time zone,
              tags text[],
              PRIMARY KEY (id)
            );
            COMMENT ON TABLE orders IS 'What was ordered.';
            COMMENT ON COLUMN orders.total IS 'The sum; with taxes.';
            INSERT INTO customers VALUES (1, 'a@b', 'happy');
            INSERT INTO customers VALUES (2, 'c@d', 'sad');
            """));

        Assert.Equal("""
            name: shop
            schema:
              - name: customers
                physicalType: table
                properties:
                  - name: id
                    logicalType: integer
                    physicalType: integer
                    required: true
                    unique: true
                    primaryKey: true
                    primaryKeyPosition: 1
                    logicalTypeOptions:
                      format: i32
                  - name: mail
                    logicalType: string
                    physicalType: varchar(200)
                    required: true
                    unique: true
                    logicalTypeOptions:
                      maxLength: 200
                  - name: mood
                    logicalType: string
                    physicalType: mood
                    quality:
                      - type: library
                        metric: invalidValues
                        arguments:
                          validValues:
                            - happy
                            - sad
                        mustBe: 0
              - name: orders
                physicalType: table
                description: What was ordered.
                properties:
                  - name: id
                    logicalType: integer
                    physicalType: bigint
                    required: true
                    unique: true
                    primaryKey: true
                    primaryKeyPosition: 1
                    logicalTypeOptions:
                      format: i64
                  - name: customer_id
                    logicalType: integer
                    physicalType: integer
                    logicalTypeOptions:
                      format: i32
                    relationships:
                      - type: foreignKey
                        to: customers.id
                  - name: total
                    description: The sum; with taxes.
                    logicalType: number
                    physicalType: numeric(10, 2)
                    logicalTypeOptions:
                      minimum: 0
                    customProperties:
                      - property: default
                        value: '0.00'
                  - name: placed
                    logicalType: timestamp
                    physicalType: timestamp with time zone
                    logicalTypeOptions:
                      timezone: true
                  - name: tags
                    logicalType: array
                    physicalType: 'text[]'
                    items:
                      logicalType: string
                      physicalType: text
              - name: paid
                physicalType: view
                properties:
                  - name: id
                    logicalType: integer
                    physicalType: BIGINT
                    logicalTypeOptions:
                      format: i64
                  - name: total
                    logicalType: number
                    physicalType: DECIMAL(10,2)

            """, YamlOf(estate, "shop"), ignoreLineEndingDifferences: true);
        Assert.Equal(["shop.sql:19: Not run, since it says nothing about what tables there are: INSERT (2 times)."], estate.Untold.Select(Show));
    }

    [Fact]
    public void A_dump_of_PostgreSQL_is_read_past_its_rows()
    {
        var estate = Read(Format, File("dump.sql", """
            SET statement_timeout = 0;
            \restrict abc
            CREATE TABLE public.users (
                id integer NOT NULL,
                name character varying(50) DEFAULT 'it''s; me'::character varying NOT NULL,
                data jsonb
            );
            ALTER TABLE public.users OWNER TO postgres;
            CREATE SEQUENCE public.users_id_seq AS integer;
            COPY public.users (id, name) FROM stdin;
            1	CREATE TABLE nonsense (a int);
            2	'
            \.
            CREATE TABLE public.visits (user_id integer, day date);
            CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS $$ SELECT 1; CREATE TABLE no (a int); $$;
            ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
            ALTER TABLE ONLY public.visits ADD CONSTRAINT visits_pkey PRIMARY KEY (user_id, day);
            ALTER TABLE ONLY public.visits ADD CONSTRAINT visits_fk FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
            ALTER TABLE ONLY public.visits ADD CONSTRAINT gone_fk FOREIGN KEY (gone) REFERENCES public.users(id);
            """));

        var contract = Assert.Single(estate.Contracts);
        Assert.Equal("dump", contract.Name);
        Assert.Equal(
            ["users.id integer pk1", "users.name character varying(50)", "users.data jsonb", "visits.user_id integer pk1 -> users.id", "visits.day date pk2"],
            Columns(contract).Select(column => column.Replace(" required", "", StringComparison.Ordinal).Replace(" unique", "", StringComparison.Ordinal)));
        Assert.Contains("dump.sql:19: A key is added to columns that there are not: public.visits (gone).", estate.Untold.Select(Show));
    }

    [Theory]
    [InlineData(
        "CREATE TABLE `shop`.`orders` (`id` int unsigned NOT NULL AUTO_INCREMENT, `state` enum('a','b') CHARACTER SET utf8 DEFAULT 'a' COMMENT 'How it is; now', `at` datetime ON UPDATE CURRENT_TIMESTAMP, PRIMARY KEY (`id`), UNIQUE KEY `s` (`state`(10)), KEY `k` (`at`)) ENGINE=InnoDB COMMENT='All orders';",
        "orders.id int unsigned required unique pk1", "orders.state enum('a','b') unique", "orders.at datetime")]
    [InlineData(
        "CREATE TABLE [dbo].[orders] ([id] INT IDENTITY(1,1) NOT NULL CONSTRAINT pk PRIMARY KEY CLUSTERED, [name] NVARCHAR(MAX) COLLATE Latin1_General_CI_AS NULL, [sum] MONEY DEFAULT ((0)), [key] UNIQUEIDENTIFIER) ON [PRIMARY]\nGO\nCREATE TABLE dbo.other (id INT)\nGO",
        "orders.id INT required unique pk1", "orders.name NVARCHAR(MAX)", "orders.sum MONEY", "orders.key UNIQUEIDENTIFIER", "other.id INT")]
    [InlineData(
        "CREATE OR REPLACE TABLE `my-project.sales.orders` (id INT64 NOT NULL OPTIONS(description=\"x\"), lines ARRAY<STRUCT<sku STRING, count INT64>>, at TIMESTAMP) PARTITION BY DATE(at) CLUSTER BY id;",
        "orders.id INT64 required", "orders.lines ARRAY<STRUCT<sku STRING, count INT64>>", "orders.at TIMESTAMP")]
    [InlineData(
        "create or replace TRANSIENT TABLE DB.SALES.ORDERS (ID NUMBER(38,0) NOT NULL autoincrement, V VARIANT COMMENT 'raw', T TIMESTAMP_NTZ(9), primary key (ID)) cluster by (ID);",
        "ORDERS.ID NUMBER(38,0) required unique pk1", "ORDERS.V VARIANT", "ORDERS.T TIMESTAMP_NTZ(9)")]
    [InlineData(
        "CREATE TABLE orders (id VARCHAR2(20 CHAR) PRIMARY KEY, n NUMBER, d DATE DEFAULT SYSDATE NOT NULL) TABLESPACE users STORAGE (INITIAL 64K);",
        "orders.id VARCHAR2(20 CHAR) required unique pk1", "orders.n NUMBER", "orders.d DATE required")]
    [InlineData(
        "CREATE TABLE a (id INT PRIMARY KEY NONCLUSTERED,)\n\nCREATE TABLE b (id INT)\nGO\n CREATE UNIQUE INDEX u ON b(id ASC)\nGO",
        "a.id INT required unique pk1", "b.id INT unique")]
    [InlineData(
        "CREATE TABLE a (id INT)\n/\nCREATE TABLE b (id INT);\n/\n",
        "a.id INT", "b.id INT")]
    [InlineData(
        "CREATE EXTERNAL TABLE hits (id STRING) PARTITIONED BY (day DATE COMMENT 'when') ROW FORMAT DELIMITED STORED AS PARQUET LOCATION 's3://a/b'",
        "hits.id STRING", "hits.day DATE")]
    [InlineData(
        "CREATE TABLE IF NOT EXISTS events (id BIGINT, m MAP<STRING, INT>, day DATE) USING delta PARTITIONED BY (day) TBLPROPERTIES ('a' = 'b')",
        "events.id BIGINT", "events.m MAP<STRING, INT>", "events.day DATE")]
    public void Other_dialects_keep_their_types(string sql, params string[] columns)
    {
        var estate = Read(Format, File("a.sql", sql));

        Assert.Equal(columns, estate.Contracts.SelectMany(Columns));
        Assert.Empty(estate.Untold.Select(Show));
    }

    [Theory]
    [InlineData("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE a (id INTEGER PRIMARY KEY, n INT, v VARCHAR(3));\nCOMMIT;", "i64 i64")]
    [InlineData("CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, n SMALLINT, v VARCHAR(3));", "i64 i64")]
    [InlineData("CREATE TABLE a (id INTEGER PRIMARY KEY, n INT, v TEXT) WITHOUT ROWID;", "i64 i64")]
    [InlineData("CREATE TABLE a (id INTEGER PRIMARY KEY, n SMALLINT);", "i32 i16")]
    [InlineData("CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, n REAL, v FLOAT);", "i64 f64 f64")]
    [InlineData("CREATE TABLE a (id INTEGER PRIMARY KEY, n REAL);", "i32 f32")]
    public void Numbers_of_SQLite_have_64_bits(string sql, string formats)
    {
        var contract = Assert.Single(Read(Format, File("a.sql", sql)).Contracts);
        Assert.Equal(formats, string.Join(' ', contract.Table()["properties"]!.AsArray().Select(column => (string?)column!["logicalTypeOptions"]?["format"]).OfType<string>()));
    }

    [Theory]
    [InlineData("CHECK (a >= 0)", "minimum: 0", null)]
    [InlineData("CHECK (0 <= a AND a < 10.5)", "minimum: 0, exclusiveMaximum: 10.5", null)]
    [InlineData("CHECK ((a BETWEEN -3 AND (7)))", "minimum: -3, maximum: 7", null)]
    [InlineData("CHECK (a > b)", "", "CHECK (a > b)")]
    [InlineData("CHECK (a >= 0 OR b = 'x')", "", "CHECK (a >= 0 OR b = 'x')")]
    [InlineData("CHECK (a >= 0), CHECK (a >= 5)", "minimum: 0", "CHECK (a >= 5)")]
    [InlineData("CHECK (length(b) > 3)", "", "CHECK (length(b) > 3)")]
    [InlineData("CHECK (b >= 3)", "", "CHECK (b >= 3)")]
    [InlineData("CHECK (NOT a > 3)", "", "CHECK (NOT a > 3)")]
    public void A_check_of_bounds_becomes_bounds(string check, string bounds, string? rule)
    {
        var table = Assert.Single(Read(Format, File("a.sql", $"CREATE TABLE t (a INTEGER, b VARCHAR, {check});")).Contracts).Table();
        var options = table["properties"]![0]!["logicalTypeOptions"]!.AsObject().Where(option => option.Key != "format").Select(option => $"{option.Key}: {option.Value}");
        Assert.Equal(bounds, string.Join(", ", options));
        Assert.Equal(rule, (string?)table["quality"]?[0]?["description"]);
    }

    [Fact]
    public void A_check_of_values_becomes_values()
    {
        var contract = Assert.Single(Read(Format, File("a.sql", "CREATE TABLE t (state VARCHAR CHECK (state IN ('it''s', 'so')), \"a.b\" INTEGER CHECK (\"a.b\" IN (1, 2)));")).Contracts);
        Assert.Equal(["it's|so", "1|2"], contract.Table()["properties"]!.AsArray().Select(column => string.Join('|', column!["quality"]![0]!["arguments"]!["validValues"]!.AsArray().Select(value => value!.ToString()))));
    }

    [Fact]
    public void Brackets_without_end_end_early() =>
        Assert.Single(Format.Read([File("a.sql", $"CREATE TABLE t (a INTEGER, CHECK ({new string('(', 5000)}a > 1{new string(')', 5000)}));")], new Yaml.YamlDescriptorReader()).Contracts);

    [Fact]
    public void Files_need_no_order()
    {
        var estate = Read(
            Format,
            File("ddl/a_view.sql", "CREATE VIEW v AS SELECT id FROM late.t;"),
            File("ddl/z_table.sql", "CREATE TABLE late.t (id INTEGER, other INTEGER REFERENCES last(id));"),
            File("ddl/zz_table.sql", "CREATE TABLE last (id INTEGER PRIMARY KEY);"));

        Assert.Equal(["late ddl/z_table.sql", "ddl ddl/a_view.sql"], estate.Contracts.OrderByDescending(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name} {one.Origin.Source}"));
        Assert.Equal(["ddl: A reference leads to another schema, whose contract has no name yet: late.t (other)."], estate.Untold.Select(Show));
    }

    [Fact]
    public void A_table_of_two_files_is_that_of_the_first()
    {
        var estate = Read(
            Format,
            File("ddl/a.sql", "CREATE TABLE orders (id INTEGER PRIMARY KEY, name VARCHAR);\nCOMMENT ON TABLE orders IS 'What was ordered.';"),
            File("ddl/b.sql", """
                CREATE TABLE visits (id BIGINT, day DATE);

                CREATE TABLE IF NOT EXISTS Orders (number BIGINT, name VARCHAR(20));
                COMMENT ON TABLE orders IS 'The orders of b.';
                COMMENT ON COLUMN main.Orders.name IS 'The name of b.';
                COMMENT ON COLUMN visits.day IS 'When.';
                ALTER TABLE orders ADD COLUMN more INTEGER;
                ALTER TABLE orders ADD CONSTRAINT one UNIQUE (name);
                """));

        var contract = Assert.Single(estate.Contracts);
        Assert.Equal(["orders.id INTEGER required unique pk1", "orders.name VARCHAR", "visits.id BIGINT", "visits.day DATE"], Columns(contract));
        Assert.Contains("What was ordered.", contract.Fields.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("When.", contract.Fields.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("of b.", contract.Fields.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            ["ddl/b.sql:3: The table 'Orders' is there already, from ddl/a.sql: this statement is passed over, with what else the file says of the table. Rename one of the two, or take out the one that does not count."],
            estate.Untold.Select(Show));
    }

    [Theory]
    [InlineData("CREATE VIEW v AS SELECT 1 AS a;", "CREATE OR REPLACE VIEW v AS SELECT 2 AS b; COMMENT ON VIEW V IS 'Of b.';", "view 'v'", "v.a")]
    [InlineData("CREATE OR REPLACE VIEW v AS SELECT 1 AS a;", "CREATE VIEW IF NOT EXISTS v AS SELECT 2 AS b;", "view 'v'", "v.a")]
    [InlineData("CREATE TABLE IF NOT EXISTS t AS SELECT 1 AS a;", "CREATE TABLE IF NOT EXISTS T AS SELECT 2 AS b;", "table 'T'", "t.a")]
    [InlineData("CREATE TABLE t AS SELECT 1 AS a;", "CREATE OR REPLACE TABLE t AS SELECT 2 AS b; ALTER TABLE t ADD COLUMN more INTEGER;", "table 't'", "t.a")]
    [InlineData("CREATE TABLE t (a INTEGER);", "CREATE VIEW IF NOT EXISTS t AS SELECT 2 AS b;", "view 't'", "t.a")]
    [InlineData("CREATE VIEW t AS SELECT 1 AS a;", "CREATE TABLE IF NOT EXISTS t (b INTEGER);", "table 't'", "t.a")]
    public void Views_and_tables_of_queries_that_two_files_make_are_told_as_well(string first, string second, string what, string column)
    {
        var estate = Read(Format, File("ddl/a.sql", first), File("ddl/b.sql", second));
        Assert.StartsWith(column, Assert.Single(Columns(Assert.Single(estate.Contracts))), StringComparison.Ordinal);
        Assert.Equal([$"ddl/b.sql:1: The {what} is there already, from ddl/a.sql: this statement is passed over, with what else the file says of the {what.Split(' ')[0]}. Rename one of the two, or take out the one that does not count."], estate.Untold.Select(Show));
    }

    [Fact]
    public void Tables_of_several_folders_that_became_one_contract_are_told() => Assert.Equal(
        ["mart/b.sql: The tables of 2 folders (mart, sales/orders) became one contract, which goes where the first of them belongs. If they are of several data products, import each folder by itself, with --domain and --product."],
        Read(Format, File("mart/b.sql", "CREATE TABLE b (id INTEGER);"), File("sales/orders/a.sql", "CREATE TABLE a (id INTEGER);")).Untold.Select(Show));

    [Theory]
    [InlineData("CREATE TABLE t (a INTEGER);\nCREATE TABLE t (b INTEGER);\nCOMMENT ON TABLE t IS 'So.';", "a.sql:2: The table 't' is there already, from a.sql: this statement is passed over. Rename one of the two, or take out the one that does not count.")]
    [InlineData("CREATE TABLE t (a INTEGER);\nCREATE TABLE IF NOT EXISTS t (b INTEGER);\nCOMMENT ON TABLE t IS 'So.';")]
    public void A_table_that_a_file_makes_twice_is_told_unless_the_file_says_so(string sql, params string[] told)
    {
        var estate = Read(Format, File("a.sql", sql));

        Assert.Equal(told, estate.Untold.Select(Show));
        Assert.Equal(["t.a INTEGER"], estate.Contracts.SelectMany(Columns));
        Assert.Equal("So.", (string?)Assert.Single(estate.Contracts).Table()["description"]);
    }

    [Theory]
    [InlineData("CREATE TABLE t AS SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("CREATE VIEW t AS SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("CREATE TABLE t AS SELECT * FROM 'https://example.org/a.parquet'")]
    [InlineData("CREATE TABLE t AS SELECT getenv('HOME') AS home, * FROM glob('/etc/*')")]
    public void Statements_reach_nothing(string sql)
    {
        var estate = Format.Read([File("a.sql", $"\n{sql};")], new Yaml.YamlDescriptorReader());

        Assert.Empty(estate.Contracts);
        Assert.StartsWith("a.sql:2: The statement is not understood, and is passed over: ", Assert.Single(estate.Untold.Select(Show)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ATTACH '/tmp/x.duckdb'")]
    [InlineData("COPY (SELECT 1) TO '/tmp/mesh-out.csv'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("EXPORT DATABASE '/tmp/mesh-out'")]
    public void Nothing_is_run_but_what_makes_tables(string sql)
    {
        var estate = Format.Read([File("a.sql", $"CREATE TABLE t (id INTEGER); {sql};")], new Yaml.YamlDescriptorReader());

        Assert.Single(estate.Contracts);
        Assert.StartsWith("Not run, since ", Assert.Single(estate.Untold).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE t (id INTEGER", 1)]
    [InlineData("CREATE TABLE t (id INTEGER, 'open", 1)]
    [InlineData("CREATE TABLE ok (id INTEGER);\nCREATE TABLE (;\n", 1)]
    [InlineData("CREATE", 1)]
    [InlineData("CREATE TABLE t (((((((((((", 1)]
    public void A_half_written_file_is_told_and_does_not_throw(string sql, int most) =>
        Assert.True(Format.Read([File("a.sql", sql)], new Yaml.YamlDescriptorReader()).Untold.Count <= most);

    [Fact]
    public void A_query_without_end_has_one()
    {
        var estate = new SqlFormat { Longest = TimeSpan.FromMilliseconds(200) }.Read([File("a.sql", "CREATE TABLE t AS SELECT count(*) AS n FROM range(100000000000) a, range(1000000) b;")], new Yaml.YamlDescriptorReader());

        Assert.Equal(["a.sql:1: The statement is not understood, and is passed over: it takes too long."], estate.Untold.Select(Show));
    }

    internal static IEnumerable<string> Columns(FoundContract contract) =>
        from table in contract.Fields["schema"]!.AsArray()
        from column in table!["properties"]!.AsArray()
        select $"{table["name"]}.{column!["name"]} {column["physicalType"]}"
            + (column["required"] is null ? "" : " required") + (column["unique"] is null ? "" : " unique")
            + (column["primaryKeyPosition"] is { } place ? $" pk{place}" : "")
            + string.Concat((column["relationships"]?.AsArray() ?? []).Select(to => $" -> {to!["to"]}"));
}
