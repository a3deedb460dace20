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

    [Theory]
    [InlineData("sqlserver", "[id] NVARCHAR(450) NOT NULL|[code] NVARCHAR(4000)|[mail] NVARCHAR(450)|[wide] NVARCHAR(MAX)|[a] NVARCHAR(175) NOT NULL|[c] NVARCHAR(175) NOT NULL|[to] NVARCHAR(450)|FOREIGN KEY ([to]) REFERENCES [one] ([id])", "one.id 450, one.mail 450, two.a 175, two.c 175, two.to 450", "one.code; one.parts")]
    [InlineData("mysql", "`id` VARCHAR(768) NOT NULL|`code` VARCHAR(4000)|`mail` VARCHAR(768)|`wide` TEXT|`a` VARCHAR(334) NOT NULL|`to` VARCHAR(768)", "one.id 768, one.mail 768, two.a 334, two.c 334, two.to 768", "one.code; one.parts")]
    [InlineData("oracle", "\"id\" VARCHAR2(1500 CHAR) NOT NULL|\"code\" VARCHAR2(4000 CHAR)|\"wide\" CLOB|\"a\" VARCHAR2(700 CHAR) NOT NULL", "one.id 1500, one.mail 1500, two.a 700, two.c 700, two.to 1500", "one.code; one.parts")]
    [InlineData("postgresql", "\"id\" text NOT NULL|UNIQUE (\"code\")|UNIQUE (\"parts\")|UNIQUE (\"mail\")", null, null)]
    [InlineData("duckdb", "\"id\" VARCHAR NOT NULL|UNIQUE (\"code\")|UNIQUE (\"mail\")", null, "one.parts")]
    public void A_key_is_one_that_the_database_takes(string dialect, string parts, string? given, string? left)
    {
        const string Keys = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.2.0
            status: active
            schema:
              - name: one
                properties:
                  - {name: id, logicalType: string, primaryKey: true}
                  - {name: code, logicalType: string, logicalTypeOptions: {maxLength: 4000}, unique: true}
                  - {name: mail, logicalType: string, unique: true}
                  - {name: wide, logicalType: string, logicalTypeOptions: {maxLength: 50000}}
                  - {name: parts, logicalType: array, items: {logicalType: string}, unique: true}
              - name: two
                properties:
                  - {name: a, logicalType: string, primaryKey: true, primaryKeyPosition: 1}
                  - {name: b, logicalType: string, logicalTypeOptions: {maxLength: 100}, primaryKey: true, primaryKeyPosition: 2}
                  - {name: c, primaryKey: true, primaryKeyPosition: 3}
                  - {name: to, logicalType: string, relationships: [{to: one.id}]}

            """;
        var export = ExportSample.Export("sql", ExportSample.Mesh(Keys), "sales/orders", dialect);
        Assert.All(parts.Split('|'), part => Assert.Contains(part, export.Text(".sql"), StringComparison.Ordinal));
        Assert.Equal(given, Told($"{dialect} takes no text without a length into a key, so these got one"));
        Assert.Equal(left, Told($"{dialect} takes no key of so many letters, or of such a type"));

        string? Told(string why) => export.Unsaid.Where(remark => remark.Why == why).Select(remark => string.Join(why.EndsWith("type", StringComparison.Ordinal) ? "; " : ", ", remark.What)).SingleOrDefault();
    }

    [Theory]
    [InlineData("duckdb", true)]
    [InlineData("sqlserver", true)]
    [InlineData("postgresql", false)]
    [InlineData("snowflake", false)]
    public void Of_names_that_are_one_to_the_database_the_first_is_written(string dialect, bool isOne)
    {
        const string Cases = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.2.0
            status: active
            schema:
              - {name: a, properties: [{name: id, logicalType: string, primaryKey: true}, {name: ID, logicalType: string, unique: true, description: Another.}]}
              - {name: A, properties: [{name: id, logicalType: string}]}

            """;
        var export = ExportSample.Export("sql", ExportSample.Mesh(Cases), "sales/orders", dialect);
        Assert.Equal(isOne ? 1 : 2, export.Text(".sql").Split("CREATE TABLE").Length - 1);
        Assert.Equal(isOne, !export.Text(".sql").Contains("Another.", StringComparison.Ordinal));
        Assert.Equal(isOne ? ["A", "a.ID"] : [], export.Unsaid.Where(remark => remark.Why.Contains("takes these names", StringComparison.Ordinal)).SelectMany(remark => remark.What));
    }

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
