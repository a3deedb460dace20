using CsCheck;
using MeshGovernance.Exchange.Exports.Sql;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Statements of SQL, by dialect.</summary>
public sealed class SqlFormatTests
{
    public static TheoryData<string> Dialects => [.. SqlDialects.Names];

    [Theory]
    [InlineData("postgresql", "\"order_id\" varchar(12) NOT NULL|\"total\" numeric(12, 2)|\"placed_at\" timestamp with time zone|\"parts\" jsonb,|CHECK (\"total\" >= 0)|FOREIGN KEY (\"order_id\") REFERENCES \"orders_t\" (\"order_id\")|COMMENT ON TABLE \"orders_t\" IS 'An order.';")]
    [InlineData("duckdb", "\"order_id\" VARCHAR NOT NULL|\"total\" DECIMAL(12, 2)|\"parts\" STRUCT(\"sku\" VARCHAR, \"pieces\" INTEGER)[]|UNIQUE (\"position\")")]
    [InlineData("snowflake", "\"order_id\" VARCHAR(12) NOT NULL COMMENT 'Its number.'|\"total\" NUMBER(12, 2)|\"placed_at\" TIMESTAMP_TZ|\"parts\" ARRAY|COMMENT = 'An order.'")]
    [InlineData("bigquery", "`order_id` STRING(12) NOT NULL OPTIONS (description = 'Its number.')|`parts` ARRAY<STRUCT<`sku` STRING, `pieces` INT64>>|PRIMARY KEY (`order_id`) NOT ENFORCED|FOREIGN KEY (`order_id`) REFERENCES `orders_t` (`order_id`) NOT ENFORCED")]
    [InlineData("databricks", "`total` DECIMAL(12, 2)|`parts` ARRAY<STRUCT<`sku`: STRING, `pieces`: INT>>|COMMENT 'An order.'")]
    [InlineData("sqlserver", "-- An order.|[order_id] NVARCHAR(12) NOT NULL|[placed_at] DATETIMEOFFSET|[parts] NVARCHAR(MAX)")]
    [InlineData("mysql", "`order_id` VARCHAR(12) NOT NULL COMMENT 'Its number.'|`note` TEXT|`parts` JSON|COMMENT = 'An order.'")]
    [InlineData("oracle", "\"order_id\" VARCHAR2(12 CHAR) NOT NULL|\"total\" NUMBER(12, 2)|\"position\" NUMBER(19)|COMMENT ON COLUMN \"orders_t\".\"order_id\" IS 'Its number.';")]
    [InlineData("trino", "\"parts\" array(row(\"sku\" varchar, \"pieces\" integer))|\"placed_at\" timestamp(6) with time zone")]
    [InlineData("redshift", "\"order_id\" VARCHAR(12) NOT NULL|\"placed_at\" TIMESTAMPTZ|\"parts\" SUPER")]
    [InlineData("clickhouse", "`order_id` String COMMENT 'Its number.'|`total` Nullable(Decimal(12, 2))|`parts` Array(Tuple(`sku` String, `pieces` Nullable(Int32)))|ENGINE = MergeTree|ORDER BY (`order_id`)|ORDER BY tuple();")]
    public void Each_dialect_has_its_own_words(string dialect, string parts)
    {
        var script = ExportSample.Export("sql", ExportSample.Mesh(), "sales/orders", dialect).Text(".sql");
        Assert.All(parts.Split('|'), part => Assert.Contains(part, script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_name_or_a_text_is_one_whatever_it_holds(string name)
    {
        var dialect = SqlDialects.All.Single(known => known.Name == name);
        Gen.OneOf(ReportSamples.Hostile, Gen.Char["'\"`[]\\;-/*\n\r\0a"].Array[0, 12].Select(letters => new string(letters))).Sample(text =>
        {
            var plain = text.Replace("\0", "", StringComparison.Ordinal);
            Assert.Equal([plain, plain], SqlTokens.Of($"{dialect.Identifier(text)} {dialect.Text(text)}", dialect).Quoted);
        });
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Names_of_strangers_add_no_statement(string name)
    {
        var dialect = SqlDialects.All.Single(known => known.Name == name);
        var expected = SqlTokens.Of(Script("a"), dialect).Statements;
        ReportSamples.Hostile.Where(text => text.Trim().Length > 0).Sample(text => Assert.Equal(expected, SqlTokens.Of(Script(text), dialect).Statements), iter: 200);

        string Script(string text) => ExportSample.Export("sql", ExportSample.Named(text), dialect: name).Text(".sql");
    }

    [Theory]
    [InlineData("varchar(20)", true)]
    [InlineData("ARRAY<STRUCT<a INT64, b STRING(3)>>", true)]
    [InlineData("timestamp with time zone", true)]
    [InlineData("text[]", true)]
    [InlineData("decimal(10, 2)", true)]
    [InlineData("int, b int", false)]
    [InlineData("int); DROP TABLE a", false)]
    [InlineData("int -- all", false)]
    [InlineData("text NOT NULL", false)]
    [InlineData("text COMMENT", false)]
    [InlineData("varchar(20))(", false)]
    [InlineData("enum('a')", false)]
    [InlineData("", false)]
    public void A_physical_type_is_written_where_it_is_a_type(string type, bool isType) => Assert.Equal(isType, SqlTypes.IsType(type));

    [Fact]
    public void Tables_that_refer_to_each_other_cannot_both_come_first()
    {
        const string Circle = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.2.0
            status: active
            schema:
              - {name: a, properties: [{name: id, logicalType: string, primaryKey: true}, {name: b, logicalType: string, relationships: [{to: b.id}]}]}
              - {name: b, properties: [{name: id, logicalType: string, primaryKey: true}, {name: a, logicalType: string, relationships: [{to: a.id}, {to: ../x/y.yaml#/schema/x/properties/id}]}]}

            """;
        var export = ExportSample.Export("sql", ExportSample.Mesh(Circle), "sales/orders", "postgresql");
        Assert.Equal(1, export.Text(".sql").Split("FOREIGN KEY").Length - 1);
        Assert.StartsWith(
            """
            sales/orders, contract orders 1.2.0: a foreign key cannot leave the contract: b.a to ../x/y.yaml#/schema/x/properties/id.
            sales/orders, contract orders 1.2.0: a foreign key needs a table that is there before, and a key or a unique column of it: b to a.id.
            """,
            export.Remarks(),
            StringComparison.Ordinal);
    }
}
