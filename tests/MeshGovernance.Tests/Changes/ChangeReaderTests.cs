using System.Text;
using MeshGovernance.Core.Changes;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>A change that may hurt somebody names those who read what it is about, and no others.</summary>
public sealed class ChangeReaderTests
{
    private const string Status = "{name: status, logicalType: string}";
    private const string Email = "{name: email, logicalType: string}";

    [Fact]
    public void A_column_that_goes_names_its_readers()
    {
        var diff = Diff($"{Status}, {Email}", Status);
        Assert.Equal(["reports/all/in/orders@1", "reports/mails/in/orders@1"], Readers(diff, "shop/orders/contract/orders@1/orders/email"));
        Assert.Contains("read by reports/all, reports/mails\n", Told(diff, "console"), StringComparison.Ordinal);
        Assert.Contains("  - read by reports/all, reports/mails\n", Told(diff, "markdown"), StringComparison.Ordinal);
        Assert.Contains("\"readers\": [\n        \"reports/all/in/orders@1\"", Told(diff, "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_reads_is_told_as_such()
    {
        var diff = Diff($"{Status}, {Email}", Email, everybodySays: true);
        Assert.Empty(Readers(diff, "shop/orders/contract/orders@1/orders/status"));
        Assert.Contains("read by none of those who consume it", Told(diff, "console"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_hurts_nobody_names_nobody()
    {
        var diff = Diff(Status, $"{Status}, {Email}");
        Assert.NotEmpty(diff.Changes);
        Assert.DoesNotContain("read by", Told(diff, "console"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_goes_names_all_who_consume_it()
    {
        var before = Mesh(Status, everybodySays: false);
        var after = before.Where(file => !file.Path.StartsWith("domains/shop/orders/", StringComparison.Ordinal)).Append(SampleMesh.Product("shop/orders")).ToArray();
        var diff = DrawnMesh.Diff(SampleMesh.Load(before), SampleMesh.Load(after));
        Assert.Equal(["reports/all/in/orders@1", "reports/mails/in/orders@1"], Readers(diff, "shop/orders/out/orders@1"));
    }

    private static IEnumerable<string> Readers(MeshDiff diff, string element) =>
        diff.Readers!.Of(diff.Changes.Single(change => change.Element.Text == element)).Select(reader => reader.Text);

    private static string Told(MeshDiff diff, string form) => Encoding.UTF8.GetString(DiffForms.All.All.Single(known => known.Name == form).Write(diff));

    private static MeshDiff Diff(string before, string after, bool everybodySays = false) => DrawnMesh.Diff(SampleMesh.Load(Mesh(before, everybodySays)), SampleMesh.Load(Mesh(after, everybodySays)));

    private static (string Path, string Text)[] Mesh(string columns, bool everybodySays)
    {
        var mails = SampleMesh.Product("reports/mails", consumes: "orders");
        return
        [
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", $"schema: [{{name: orders, properties: [{columns}]}}]\n"),
            SampleMesh.Domain("reports"),
            mails with { Text = mails.Text.Replace("contractId: orders}", "contractId: orders, customProperties: [{property: reads, value: [orders.email]}]}", StringComparison.Ordinal) },
            .. everybodySays ? [] : new[] { SampleMesh.Product("reports/all", consumes: "orders") },
        ];
    }
}
