using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Exports;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>What could not be said, as people read it and as programs do.</summary>
public sealed class UnsaidFormsTests
{
    private static readonly IReadOnlyList<ExportRemark> Remarks =
    [
        new("a/b", "fields of products", ["tags", "type"]),
        new("a/b, contract c 1.0.0", "no check", [.. Enumerable.Range(0, 100).Select(number => $"table.column_{number}")]),
        new("a/c", "fields of products", ["tags"]),
        new("a/d", "fields of products", ["tags"]),
        new("a/e", "fields of products", ["tags"]),
        new("a/e", "comments stay behind", []),
    ];

    [Fact]
    public void A_reason_is_one_line() => Assert.Equal(
        [
            "not said: fields of products: tags (4), type (a/b; a/c; a/d and 1 more).",
            "not said: no check: table.column_0, table.column_1, table.column_2, table.column_3, table.column_4, table.column_5, table.column_6, table.column_7, table.column_8, table.column_9, table.column_10, table.column_11, table.column_12, table.column_13, table.column_14, table.column_15 and 84 more (a/b, contract c 1.0.0).",
            "not said: comments stay behind (a/e).",
        ],
        UnsaidForms.Lines(Remarks));

    [Fact]
    public void What_is_cut_is_said_to_be_so()
    {
        Assert.True(UnsaidForms.IsCut(Remarks));
        Assert.True(UnsaidForms.IsCut([.. Remarks.Where(remark => remark.Why == "fields of products")]));
        Assert.False(UnsaidForms.IsCut([.. Remarks.Skip(2)]));
    }

    [Fact]
    public void The_JSON_has_all_of_it()
    {
        var json = JsonNode.Parse(UnsaidForms.Json(ExportFormats.Find("sql")!, Remarks))!;
        Assert.Equal("meshgovernance/not-said/v1 sql", $"{json["format"]} {json["of"]}");
        Assert.Equal([2, 100, 1, 1, 1, 0], json["remarks"]!.AsArray().Select(remark => remark!["what"]!.AsArray().Count));
    }
}
