using System.Data.Odbc;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases;
using MeshGovernance.Databases.Odbc;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports.Databases;

[Slow("needs the drivers of Debian, and starts PostgreSQL")]
public sealed class OdbcTests : IClassFixture<PostgreSqlShop>, IDisposable
{
    private static readonly IDatabaseFormat Format = DatabaseFormats.All.Single(format => format.Name == "odbc");

    private readonly PostgreSqlShop shop;
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-odbc-").FullName;

    public OdbcTests(PostgreSqlShop shop) => this.shop = shop;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_source_without_information_schema_tells_by_functions_of_its_own()
    {
        MakeSqlite(
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, mail TEXT UNIQUE)",
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, total DECIMAL(10,2), customer INTEGER REFERENCES customers)",
            "CREATE VIEW paid AS SELECT id FROM orders");

        var estate = Format.Read($"odbc:{Sqlite};PWD=secret");

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Faults.Select(Show));
        Assert.Equal(
            ["customers.id INTEGER required unique pk1", "customers.mail TEXT unique", "orders.id INTEGER required unique pk1", "orders.name VARCHAR(20) required", "orders.total DECIMAL(10,2)", "orders.customer INTEGER -> customers.id", "paid.id INTEGER"],
            estate.Contracts.SelectMany(SqlTests.Columns));
        Assert.Equal("shop", Assert.Single(estate.Contracts).Name);
        Assert.All(estate.Contracts[0].Fields.ToString().Split('\n').Where(line => line.Contains("\"format\"", StringComparison.Ordinal)), line => Assert.Contains("i64", line, StringComparison.Ordinal));
        Assert.Empty(estate.Untold.Select(Show));
        Assert.DoesNotContain("secret", estate.Contracts[0].Origin + estate.Contracts[0].Fields.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_of_what_is_gone_is_left_out_of_a_source_of_SQLite()
    {
        MakeSqlite("CREATE TABLE orders (id INTEGER PRIMARY KEY)", "CREATE VIEW broken AS SELECT nope FROM gone", "CREATE VIEW paid AS SELECT id FROM orders");

        var estate = Format.Read($"odbc:{Sqlite}");

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Faults.Select(Show));
        Assert.Equal(["orders.id INTEGER required unique pk1", "paid.id INTEGER"], estate.Contracts.SelectMany(SqlTests.Columns));
        var untold = Assert.Single(estate.Untold).Message;
        Assert.StartsWith("The view 'broken' is left out, since SQLite cannot tell its columns: no such table: main.gone", untold, StringComparison.Ordinal);
        Assert.EndsWith(". Mend or drop it, and import again.", untold, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_SQLite_computes_are_columns()
    {
        MakeSqlite("CREATE TABLE orders (net REAL, gross REAL GENERATED ALWAYS AS (net * 1.2) STORED, shown TEXT AS (gross || ' EUR'))");

        var contract = Assert.Single(Format.Read($"odbc:{Sqlite}").Contracts);

        Assert.Equal(["orders.net REAL", "orders.gross REAL", "orders.shown TEXT"], SqlTests.Columns(contract));
        Assert.Equal(["f64", "f64", null], contract.Table()["properties"]!.AsArray().Select(column => (string?)column!["logicalTypeOptions"]?["format"]));
        Assert.DoesNotContain("default", contract.Fields.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>They stand in the statement of the table alone, however long it is.</summary>
    [Fact]
    public void Checks_of_SQLite_are_read_from_the_statement_of_the_table()
    {
        MakeSqlite($"CREATE TABLE \"all orders\" (/* {new string('x', 5000)} */ [total] REAL NOT NULL CONSTRAINT positive CHECK (total >= 0), \"check\" TEXT CHECK (\"check\" IN ('a', 'b')), low REAL, CHECK (low < total))");

        var estate = Format.Read($"odbc:{Sqlite}");

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Untold.Select(Show));
        var table = Assert.Single(estate.Contracts).Table();
        Assert.Equal("0", table["properties"]![0]!["logicalTypeOptions"]!["minimum"]!.ToString());
        Assert.Equal("[\"a\",\"b\"]", table["properties"]![1]!["quality"]![0]!["arguments"]!["validValues"]!.ToJsonString());
        Assert.Equal("CHECK (low < total)", (string?)table["quality"]![0]!["description"]);
    }

    [Fact]
    public void Checks_of_SQLite_that_are_not_understood_are_told()
    {
        MakeSqlite("CREATE TABLE orders (low REAL, high REAL, CHECK (low > 0) CHECK (low < high))");

        Assert.Equal(
            ["Not all checks of table 'orders' are understood. Compare the contract with the statement that makes the table."],
            Format.Read($"odbc:{Sqlite}").Untold.Select(remark => remark.Message));
    }

    /// <summary>As with Oracle and DB2, which have neither an information_schema nor the functions of SQLite.</summary>
    [Fact]
    public void A_driver_tells_tables_and_columns_where_nothing_else_does()
    {
        MakeSqlite("CREATE TABLE orders (id INTEGER NOT NULL, name VARCHAR(20), total DECIMAL(10,2))", "CREATE UNIQUE INDEX one ON orders (name)", "CREATE VIEW paid AS SELECT id FROM orders");
        using var connection = new OdbcConnection(Sqlite);
        connection.Open();

        var catalog = DriverSchema.Read(connection)!;

        Assert.Equal(["orders table", "paid view"], catalog.Tables.Select(table => $"{table.Name} {table.Kind}"));
        Assert.Equal(["orders.id INTEGER", "orders.name VARCHAR(20)?", "orders.total DECIMAL(10,2)?", "paid.id INTEGER?"], catalog.Columns.Select(column => $"{column.Table}.{column.Name} {column.Type.ToUpperInvariant()}{(column.IsNullable ? "?" : "")}"));
        Assert.Equal(["orders Unique name"], catalog.Keys.Select(key => $"{key.Table} {key.Kind} {string.Join(", ", key.Columns)}"));
    }

    [Fact]
    public void A_driver_tells_the_schemas_of_people_and_not_those_of_the_database()
    {
        using var connection = new OdbcConnection(PostgreSql("owner", PostgreSqlServer.Password)["odbc:".Length..]);
        connection.Open();

        var catalog = DriverSchema.Read(connection)!;

        Assert.Equal(["public", "sales"], catalog.Tables.Select(table => table.Name.Schema).Distinct());
        Assert.Contains(catalog.Columns, column => column.ToString().Contains("total", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_with_information_schema_tells_by_it()
    {
        var estate = Format.Read(PostgreSql("owner", PostgreSqlServer.Password));

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Faults.Select(Show));
        Assert.Equal(["public", "sales"], estate.Contracts.Select(contract => contract.Name));
        Assert.Superset(
            new HashSet<string> { "customers.id integer required unique pk1", "orders.customer_id integer required pk1", "orders.total numeric(10,2)" },
            estate.Contracts.SelectMany(SqlTests.Columns).ToHashSet());
        Assert.Contains("to:\n          - orders.customer_id\n          - orders.place\n", YamlOf(estate, "sales"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("odbc:gone", "There is no source or driver 'gone' of ODBC on this machine.")]
    [InlineData("odbc:Driver=Gone;PWD=secret", "The driver 'Gone' of ODBC is not installed on this machine.")]
    [InlineData("odbc:Driver=SQLite3;=", "The address is none of ODBC.")]
    [InlineData("odbc:Driver=SQLite3;Database=/nowhere/shop.db", "There is no file '/nowhere/shop.db'.")]
    [InlineData("odbc:", "The address is none of ODBC.")]
    [InlineData("odbc:Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=1;Database=shop;UID=a;PWD=secret", "The database does not answer: ")]
    public void What_does_not_open_is_one_fault_without_the_password(string address, string fault)
    {
        var estate = Format.Read(address);

        Assert.StartsWith(fault, Assert.Single(estate.Faults).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Show(estate.Faults[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_is_one_fault() =>
        Assert.DoesNotContain("wrong pass", Show(Assert.Single(Format.Read(PostgreSql("reader", "wrong pass")).Faults)), StringComparison.Ordinal);

    private string Sqlite => $"Driver=SQLite3;Database={Path.Combine(folder, "shop.db")}";

    private void MakeSqlite(params string[] statements)
    {
        using var connection = new OdbcConnection(Sqlite);
        connection.Open();
        foreach (var sql in statements)
        {
            using var command = new OdbcCommand(sql, connection);
            command.ExecuteNonQuery();
        }
    }

    private string PostgreSql(string user, string password) => $"odbc:Driver=PostgreSQL Unicode;Server=127.0.0.1;Port={shop.Server.Port};Database=shop;UID={user};PWD={password}";
}
