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
        var path = Path.Combine(folder, "shop.db");
        using (var connection = new OdbcConnection($"Driver=SQLite3;Database={path}"))
        {
            connection.Open();
            foreach (var sql in (string[])["CREATE TABLE customers (id INTEGER PRIMARY KEY, mail TEXT UNIQUE)", "CREATE TABLE orders (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, total DECIMAL(10,2), customer INTEGER REFERENCES customers)", "CREATE VIEW paid AS SELECT id FROM orders"])
            {
                using var command = new OdbcCommand(sql, connection);
                command.ExecuteNonQuery();
            }
        }

        var estate = Format.Read($"odbc:Driver=SQLite3;Database={path};PWD=secret");

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

    /// <summary>As with Oracle and DB2, which have neither an information_schema nor the functions of SQLite.</summary>
    [Fact]
    public void A_driver_tells_tables_and_columns_where_nothing_else_does()
    {
        var path = Path.Combine(folder, "shop.db");
        using var connection = new OdbcConnection($"Driver=SQLite3;Database={path}");
        connection.Open();
        foreach (var sql in (string[])["CREATE TABLE orders (id INTEGER NOT NULL, name VARCHAR(20), total DECIMAL(10,2))", "CREATE UNIQUE INDEX one ON orders (name)", "CREATE VIEW paid AS SELECT id FROM orders"])
        {
            using var command = new OdbcCommand(sql, connection);
            command.ExecuteNonQuery();
        }

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

    private string PostgreSql(string user, string password) => $"odbc:Driver=PostgreSQL Unicode;Server=127.0.0.1;Port={shop.Server.Port};Database=shop;UID={user};PWD={password}";
}
