using MeshGovernance.Core.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class DataTypeTests
{
    [Theory]
    [InlineData("integer", "integer", "{\"format\":\"i32\"}")]
    [InlineData("NUMERIC(10, 2)", "number", "{}")]
    [InlineData("NUMBER(38,0)", "integer", "{}")]
    [InlineData("decimal", "number", "{}")]
    [InlineData("character varying(20)", "string", "{\"maxLength\":20}")]
    [InlineData("VARCHAR2(20 CHAR)", "string", "{\"maxLength\":20}")]
    [InlineData("NVARCHAR(MAX)", "string", "{}")]
    [InlineData("timestamp(3) with time zone", "timestamp", "{\"timezone\":true}")]
    [InlineData("TIMESTAMP_NTZ(9)", "timestamp", "{\"timezone\":false}")]
    [InlineData("time without time zone", "time", "{\"timezone\":false}")]
    [InlineData("uuid", "string", "{\"format\":\"uuid\"}")]
    [InlineData("bit(1)", "boolean", "{}")]
    [InlineData("bit(8)", "string", "{}")]
    [InlineData("tsvector", null, "{}")]
    [InlineData("", null, "{}")]
    [InlineData("STRUCT(a", "object", "{}")]
    [InlineData("]", null, "{}")]
    [InlineData("a)b(", null, "{}")]
    public void A_type_has_a_logical_type_with_its_limits(string type, string? logical, string options)
    {
        var column = DataType.Read(type).Column("a");

        Assert.Equal(logical, column.LogicalType);
        Assert.Equal(options, column.Options.ToJsonString());
    }

    [Theory]
    [InlineData("STRUCT(\"a b\" INTEGER[], c ENUM('x, y', 'it''s'))")]
    [InlineData("ARRAY<STRUCT<a: INT64, b STRING>>")]
    [InlineData("integer[][]")]
    [InlineData("int[3]")]
    public void What_is_within_is_read_too(string type)
    {
        var column = DataType.Read(type).Column("a");

        Assert.Equal(
            type switch
            {
                ['S', ..] => "a:object(a b:array([]:integer), c:string)",
                ['A', ..] => "a:array([]:object(a:integer, b:string))",
                "integer[][]" => "a:array([]:array([]:integer))",
                _ => "a:array([]:integer)",
            },
            Show(column, "a"));
    }

    [Fact]
    public void Types_without_end_have_one() => DataType.Read(string.Concat(Enumerable.Repeat("STRUCT(a ", 5000)) + string.Concat(Enumerable.Repeat("[]", 5000))).Column("a");

    private static string Show(ColumnDraft column, string name)
    {
        var inner = column.Fields.Select(field => Show(field, field.Name)).Concat(column.Items is null ? [] : [Show(column.Items, "[]")]).ToList();
        return $"{name}:{column.LogicalType}{(inner.Count > 0 ? $"({string.Join(", ", inner)})" : "")}";
    }
}
