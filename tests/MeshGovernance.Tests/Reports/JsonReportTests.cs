using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using Xunit;

namespace MeshGovernance.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void Whatever_strangers_write_is_read_back_and_steers_nothing() => ReportSamples.HostileReports.Sample(report =>
    {
        var text = Encoding.UTF8.GetString(JsonReport.Write(Shown(report)));
        Assert.DoesNotContain(text, letter => letter != '\n' && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format);
        Assert.Equal(report.Findings.Select(finding => Readable(finding.Element.Text)), JsonNode.Parse(text)!["findings"]!.AsArray().Select(finding => (string?)finding!["element"]));
    });

    [Fact]
    public void An_apostrophe_is_one() =>
        Assert.Contains("\"message\": \"It's <b>.\"", Encoding.UTF8.GetString(JsonReport.Write(Shown(ReportSamples.Whole with { Findings = [ReportSamples.Finding with { Message = "It's <b>." }] }))), StringComparison.Ordinal);

    [Fact]
    public void A_narrowed_report_says_so()
    {
        Assert.Null(Only(ReportSamples.Whole));
        Assert.Equal(
            """{"policies":["privacy/personal-data"],"domains":[],"products":["checkout/orders"]}""",
            Only(ReportSamples.Whole with { Selection = new Selection(["privacy/personal-data"], [], [new("checkout/orders")]) })!.ToJsonString());
    }

    /// <summary>Half of a pair of surrogates is left out: no file holds one.</summary>
    [Fact]
    public void Where_the_files_are_not_it_says_the_same() => Gen.OneOf(ReportSamples.HostileReports, Gen.Const(ReportSamples.Unjudged), Gen.Const(ReportSamples.Compared), Gen.Const(ReportSamples.WithEvidence)).Where(report => !Encoding.UTF8.GetString(JsonReport.Write(Shown(report))).Contains("FFFD", StringComparison.Ordinal)).Sample(report =>
    {
        var written = JsonReport.Write(Shown(report));
        var read = ReadBack(written);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(JsonReport.Write(read)));
        Assert.Equal(Markdown(Shown(report)), Markdown(read));
    });

    private static ShownReport ReadBack(byte[] written)
    {
        using var document = JsonDocument.Parse(written);
        return JsonReportReader.Read(document.RootElement);
    }

    private static string Markdown(ShownReport shown) => Encoding.UTF8.GetString(MarkdownReport.Write(shown.Report, shown.Source));

    private static ShownReport Shown(Report report) => new(report, file => file == ReportSamples.File ? ReportSamples.Source : null, "data/");

    private static JsonNode? Only(Report report) => JsonNode.Parse(JsonReport.Write(Shown(report)))!["only"];

    /// <summary>Half of a pair of surrogates is no text: it is written as a question mark in a black diamond.</summary>
    private static string Readable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
