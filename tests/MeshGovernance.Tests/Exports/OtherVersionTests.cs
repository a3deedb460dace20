using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Reference;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Files of a standard in another version of it.</summary>
public sealed class OtherVersionTests
{
    public static TheoryData<string, string> Versions =>
    [
        .. Odcs.Standard.Versions.Select(version => ("odcs", version.ApiVersion[1..])),
        .. Odps.Standard.Versions.Select(version => ("odps", version.ApiVersion[1..])),
    ];

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_is_written_is_valid_in_the_version_that_was_asked_for(string format, string version)
    {
        var standard = format == "odcs" ? Odcs.Standard : Odps.Standard;
        Assert.All(ExportSample.Export(format, ThisMesh.Mesh, version: version).Texts(), file =>
        {
            var root = TestNodes.Yaml(file.Text);
            Assert.Equal($"v{version}", root["apiVersion"]?.Text);
            Assert.Equal("", TestNodes.Show(root, StandardJudge.File(standard, root).Where(fault => fault.Kind == FaultKind.Schema)));
        });
    }

    [Theory]
    [InlineData("odcs", null)]
    [InlineData("odcs", "3.1.0")]
    [InlineData("odps", null)]
    [InlineData("odps", "1.0.0")]
    public void The_version_of_a_file_leaves_its_bytes(string format, string? version)
    {
        var mesh = ExportSample.Mesh("# Who keeps this?\r\n" + ExportSample.Contract);
        var export = ExportSample.Export(format, mesh, "sales/orders", version: version);
        var file = Assert.Single(export.Files);
        Assert.Equal(mesh.Files.Read(mesh.Files.Find($"domains/{file.Path}")!).ToArray(), file.Content.ToArray());
        Assert.Empty(export.Unsaid);
    }

    [Fact]
    public void What_an_older_version_has_no_words_for_is_listed()
    {
        var export = ExportSample.Export("odcs", ExportSample.Mesh("# Ours.\n" + ExportSample.Contract), "sales/orders", version: "3.0.2");
        Assert.Equal(
            """
            sales/orders, contract orders 1.2.0: ODCS v3.0.2 has no words for these: schema.properties.logicalTypeOptions.timezone, schema.properties.relationships.
            sales/orders, contract orders 1.2.0: logicalType timestamp is written as date.
            sales/orders, contract orders 1.2.0: comments stay in the file that it was made from.
            """,
            export.Remarks());
        Assert.Contains("            rule: invalidValues\n", export.Text(".yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("logicalTypeOptions: {}", export.Text(".yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_versions_only_call_differently_is_kept()
    {
        const string Old = """
            apiVersion: v3.0.2
            kind: DataContract
            id: orders
            version: 1.2.0
            status: active
            team: [{username: ida, role: owner}]
            schema:
              - name: orders
                properties:
                  - {name: total, logicalType: number, logicalTypeOptions: {minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}}
                  - {name: id, logicalType: string, quality: [{type: library, rule: duplicateCount, mustBe: 0}]}

            """;
        var newer = ExportSample.Export("odcs", ExportSample.Mesh(Old), "sales/orders", version: "3.2.0");
        Assert.Equal("", newer.Remarks());
        var root = TestNodes.Yaml(newer.Text(".yaml"));
        Assert.Equal("0", root["schema"]!.Items[0]["properties"]!.Items[0]["logicalTypeOptions"]!["exclusiveMinimum"]!.Text);
        Assert.Equal("9", root["schema"]!.Items[0]["properties"]!.Items[0]["logicalTypeOptions"]!["maximum"]!.Text);
        Assert.Equal("duplicateValues", root["schema"]!.Items[0]["properties"]!.Items[1]["quality"]!.Items[0]["metric"]!.Text);

        var back = ExportSample.Export("odcs", ExportSample.Mesh(newer.Text(".yaml")), "sales/orders", version: "3.0.2");
        Assert.Equal("", back.Remarks());
        var options = TestNodes.Yaml(back.Text(".yaml"))["schema"]!.Items[0]["properties"]!.Items[0]["logicalTypeOptions"]!;
        Assert.Equal(["exclusiveMinimum", "maximum", "minimum"], options.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["ida"], TestNodes.Yaml(back.Text(".yaml"))["team"]!.Items.Select(member => member["username"]!.Text!));
    }

    [Fact]
    public void What_a_version_asks_for_and_the_contract_lacks_is_told()
    {
        const string WithoutStatus = "apiVersion: v3.2.0\nkind: DataContract\nid: orders\nversion: 1.2.0\n";
        Assert.Equal(
            "sales/orders, contract orders 1.2.0: ODCS v3.1.0 asks for more: 'status' is missing. A data contract needs it, such as active.",
            ExportSample.Export("odcs", ExportSample.Mesh(WithoutStatus), "sales/orders", version: "3.1.0").Remarks());
    }

    [Theory]
    [InlineData("odcs", "2.2.2", null, "There is no version of the standard '2.2.2' of odcs.")]
    [InlineData("html", "3.0.2", null, "--standard-version does not go with the format html.")]
    [InlineData("sql", null, "postgres", "There is no dialect 'postgres' of sql. Did you mean 'postgresql'?")]
    [InlineData("odcs", null, "duckdb", "--dialect does not go with the format odcs.")]
    public void What_a_format_does_not_know_is_said(string format, string? version, string? dialect, string message) =>
        Assert.Equal(message, Assert.Throws<UserException>(() => ExportSample.Export(format, ExportSample.Mesh(), version: version, dialect: dialect)).Message);

    [Theory]
    [InlineData("sales/order", "There is no product 'sales/order'. Did you mean 'sales/orders'?")]
    [InlineData("ALL", "There is no product 'ALL'.")]
    public void A_product_that_is_not_there_is_said(string product, string message) =>
        Assert.Equal(message, Assert.Throws<UserException>(() => ExportSample.Export("odcs", ExportSample.Mesh(), product)).Message);

    [Theory]
    [InlineData("all")]
    [InlineData("sales/orders")]
    public void A_contract_that_cannot_be_understood_is_not_left_out_in_silence(string product)
    {
        var mesh = ExportSample.Mesh("kind: [");
        Assert.Equal("'domains/sales/orders/orders.odcs.yaml' cannot be understood, so it cannot be exported.", Assert.Throws<UserException>(() => ExportSample.Export("sql", mesh, product)).Message);
        Assert.Single(ExportSample.Export("odcs", mesh, "mart/customers").Files);
    }

    [Fact]
    public void Documents_of_a_stream_have_three_dashes_between_them()
    {
        var mesh = ExportSample.Mesh("---\n" + ExportSample.Contract);
        var stream = Encoding.UTF8.GetString(ExportSample.Export("odcs", mesh).Stream(ExportFormats.Find("odcs")!)!.Value.Span);
        Assert.Equal(["customers", "orders"], stream.Split("\n---\n").Select(document => TestNodes.Yaml(document)["id"]!.Text!));
        Assert.StartsWith("apiVersion", stream, StringComparison.Ordinal);
    }
}
