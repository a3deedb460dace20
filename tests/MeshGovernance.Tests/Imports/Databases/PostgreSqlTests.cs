using MeshGovernance.Core.Imports;
using MeshGovernance.Databases;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports.Databases;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlTests : IClassFixture<PostgreSqlShop>
{
    private static readonly IDatabaseFormat Format = DatabaseFormats.All.Single(format => format.Name == "postgresql");

    private readonly PostgreSqlShop shop;

    public PostgreSqlTests(PostgreSqlShop shop) => this.shop = shop;

    [Fact]
    public void A_reader_who_owns_nothing_sees_tables_keys_and_comments()
    {
        var estate = Format.Read(Address("reader:reads%20it"));

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Faults.Select(Show));
        Assert.Equal(["shop", "sales"], estate.Contracts.Select(contract => contract.Name));
        Assert.Equal(
            [
                "customers.id integer required unique pk1", "customers.mail mail required unique", "customers.mood mood", "latest.id integer", "parts.id integer",
                "orders.customer_id integer required pk1", "orders.place smallint required pk2", "orders.total numeric(10,2)", "orders.placed timestamp with time zone required", "orders.tags text[]",
                "rows.customer_id integer", "rows.place smallint",
            ],
            estate.Contracts.SelectMany(SqlTests.Columns));
        var sales = YamlOf(estate, "sales");
        Assert.Contains("description: What was ordered.", sales, StringComparison.Ordinal);
        Assert.Contains("description: In EUR.", sales, StringComparison.Ordinal);
        Assert.Contains("from:\n          - rows.customer_id\n          - rows.place\n        to:\n          - orders.customer_id\n          - orders.place\n", sales, StringComparison.Ordinal);
        Assert.Contains($"servers:\n  - server: shop\n    type: postgresql\n    host: 127.0.0.1\n    port: {shop.Server.Port}\n    database: shop\n    schema: sales\n", sales, StringComparison.Ordinal);
        Assert.Contains("validValues:\n                - happy\n                - sad\n", YamlOf(estate, "shop"), StringComparison.Ordinal);
        Assert.Equal(["A reference leads to another schema, whose contract has no name yet: sales.orders (customer_id)."], estate.Untold.Select(told => told.Message));
        Assert.All(estate.Contracts, contract => Assert.DoesNotContain("reads", contract.Fields.ToJsonString() + contract.Origin, StringComparison.Ordinal));
    }

    [Fact]
    public void One_schema_may_be_asked_for() =>
        Assert.Equal(["sales"], Format.Read(Address("reader:reads%20it") + "?schema=sales").Contracts.Select(contract => contract.Name));

    [Theory]
    [InlineData("reader:wrong", "shop", "refuses 'reader'")]
    [InlineData("reader:reads%20it", "gone", "There is no database 'gone' at '127.0.0.1'.")]
    [InlineData("nobody:reads%20it", "shop", "'nobody' may read no table of 'shop'.")]
    [InlineData("locked:reads%20it", "shop", "'locked' may not read 'shop'")]
    [InlineData("reader:reads%20it", "shop?schema=gone", "There is no table in schema 'gone' that 'reader' may read.")]
    public void What_is_refused_is_one_fault_without_the_password(string user, string database, string fault)
    {
        var estate = Format.Read(Address(user, database));

        Assert.Contains(fault, Assert.Single(estate.Faults).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("reads", Show(estate.Faults[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_that_is_down_is_one_fault() =>
        Assert.Equal(
            ["postgresql://reader@127.0.0.1:1/shop: No PostgreSQL answers at '127.0.0.1', port 1. Start it, or correct the address."],
            Format.Read("postgresql://reader:secret@127.0.0.1:1/shop").Faults.Select(Show));

    private string Address(string user, string database = "shop") => $"postgresql://{user}@127.0.0.1:{shop.Server.Port}/{database}";
}
