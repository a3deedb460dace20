using DuckDB.NET.Data;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports.Databases;

public sealed class DuckDbTests : IDisposable
{
    private static readonly IDatabaseFormat Format = DatabaseFormats.All.Single(format => format.Name == "duckdb");

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-duckdb-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_tells_its_tables_views_keys_and_comments()
    {
        var path = Make("""
            CREATE SCHEMA raw;
            CREATE TABLE customers (id INTEGER PRIMARY KEY, home STRUCT(city VARCHAR, codes INTEGER[]));
            CREATE TABLE lines (order_id BIGINT, place INTEGER, customer INTEGER REFERENCES customers (id), price DECIMAL(8, 2) CHECK (price > 0), PRIMARY KEY (order_id, place));
            CREATE TABLE raw.events (happened TIMESTAMPTZ NOT NULL, kind ENUM ('a', 'b'));
            CREATE VIEW prices AS SELECT price FROM lines;
            COMMENT ON TABLE lines IS 'One row for each line.';
            COMMENT ON COLUMN lines.price IS 'In EUR.';
            """);

        var estate = Format.Read($"duckdb:{path}");

        ReadEstate.Hold(estate);
        Assert.Empty(estate.Faults);
        Assert.Empty(estate.Untold.Select(Show));
        Assert.Equal(["shop", "raw"], estate.Contracts.Select(contract => contract.Name));
        Assert.Equal(
            [
                "customers.id INTEGER required unique pk1", "customers.home STRUCT(city VARCHAR, codes INTEGER[])", "lines.order_id BIGINT required pk1", "lines.place INTEGER required pk2",
                "lines.customer INTEGER -> customers.id", "lines.price DECIMAL(8,2)", "prices.price DECIMAL(8,2)", "events.happened TIMESTAMP WITH TIME ZONE required", "events.kind ENUM('a', 'b')",
            ],
            estate.Contracts.SelectMany(SqlTests.Columns));
        Assert.Contains("description: One row for each line.", YamlOf(estate, "shop"), StringComparison.Ordinal);
        Assert.Contains("description: In EUR.", YamlOf(estate, "shop"), StringComparison.Ordinal);
        Assert.Equal(Json(new { server = "shop", type = "duckdb", database = path.Replace('\\', '/'), schema = "main" }), estate.Contracts[0].Fields["servers"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_file_is_not_written()
    {
        var path = Make("CREATE TABLE t (id INTEGER);");
        var before = System.IO.File.ReadAllBytes(path);

        Format.Read($"duckdb:{path}");

        Assert.Equal(before, System.IO.File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("gone.duckdb", "There is no file '")]
    [InlineData("rows.csv", "' is no database of DuckDB.")]
    [InlineData("broken.duckdb", "DuckDB cannot open '")]
    public void What_cannot_be_opened_is_one_fault(string name, string fault)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "rows.csv"), "a,b\n1,2\n3,4\n5,6\n");
        System.IO.File.WriteAllBytes(Path.Combine(folder, "broken.duckdb"), [.. "12345678DUCK"u8, .. new byte[5000]]);

        var estate = Format.Read($"duckdb:{Path.Combine(folder, name)}");

        Assert.Empty(estate.Contracts);
        Assert.Contains(fault, Assert.Single(estate.Faults).Message, StringComparison.Ordinal);
    }

    private string Make(string sql)
    {
        var path = Path.Combine(folder, "shop.duckdb");
        using var connection = new DuckDBConnection($"DataSource={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return path;
    }
}
