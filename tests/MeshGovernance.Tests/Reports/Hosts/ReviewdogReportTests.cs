using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Reports.Hosts;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Reports.Hosts;

public sealed class ReviewdogReportTests
{
    private const string Schema = "rdjson.schema.json";

    [Fact]
    public async Task Every_report_is_what_reviewdog_reads()
    {
        var hostile = new List<Report>();
        ReportSamples.HostileReports.Sample(hostile.Add, iter: 50, threads: 1);
        Assert.Empty(await HostSchema.Faults(Schema, hostile.Concat([ReportSamples.Whole, ReportSamples.Unjudged, ReportSamples.Clean]).Select(report => Encoding.UTF8.GetString(ReviewdogReport.Write(Shown(report))))));
    }

    [Theory]
    [InlineData("severity", "error")]
    [InlineData("fingerprint", "x")]
    public async Task What_reviewdog_would_not_read_is_found(string field, string value)
    {
        var report = JsonNode.Parse(ReviewdogReport.Write(Shown(ReportSamples.Whole)))!;
        report["diagnostics"]![0]![field] = value;
        Assert.NotEmpty(await HostSchema.Faults(Schema, report.ToJsonString()));
    }

    [Fact]
    public void A_diagnostic_says_what_where_how_to_fix_it_and_why()
    {
        var diagnostic = Read(ReportSamples.Whole)[0]!;
        Assert.Equal(
            """
            Column 'email' looks like personal data, so it needs a classification.

            Fix: Set 'classification' to 'restricted', if that is right: a guess, for you to decide.

            Rule: privacy/personal-data 1.2.0. Why: data/policies/privacy/personal-data/v1/README.md

            The rule ends on 2027-01-01, in 39 days.
            """,
            (string?)diagnostic["message"]);
        Assert.Equal("""{"path":"data/domains/checkout/orders/orders.odcs.yaml","range":{"start":{"line":2,"column":3},"end":{"line":2,"column":14}}}""", diagnostic["location"]!.ToJsonString());
        Assert.Equal("privacy/personal-data@1", (string?)diagnostic["code"]!["value"]);
        Assert.Equal(
            """[{"range":{"start":{"line":3,"column":1},"end":{"line":3,"column":1}},"text":"    classification: restricted\n"}]""",
            diagnostic["suggestions"]!.ToJsonString());
    }

    [Fact]
    public void Columns_count_bytes_and_without_the_file_there_are_none()
    {
        var finding = ReportSamples.Finding with { Range = new TextRange(new Position(1, 2), new Position(1, 5)) };
        var report = ReportSamples.Whole with { Findings = [finding] };
        Assert.Equal("""{"start":{"line":1,"column":3},"end":{"line":1,"column":8}}""", RangeOf(Shown(report, "ä😀bc")));
        Assert.Equal("""{"start":{"line":1},"end":{"line":1}}""", RangeOf(Shown(report, source: null)));

        static string RangeOf(ShownReport shown) => JsonNode.Parse(ReviewdogReport.Write(shown))!["diagnostics"]![0]!["location"]!["range"]!.ToJsonString();
    }

    [Fact]
    public void A_fix_in_several_places_is_told_and_not_suggested()
    {
        var one = new TextEdit(ReportSamples.File, TextRange.FileStart, "x");
        Assert.NotNull(Suggestions(one));
        Assert.Null(Suggestions(one, one));
        Assert.Null(Suggestions(one with { File = "other.yaml" }));

        static JsonNode? Suggestions(params TextEdit[] edits) =>
            Read(ReportSamples.Whole with { Findings = [ReportSamples.Finding with { Fix = new Fix(Certain: true, "Fix it", edits) }] })[0]!["suggestions"];
    }

    [Fact]
    public void Other_places_are_named_too()
    {
        var finding = ReportSamples.Finding with { Related = [new RelatedPlace(ReportSamples.Finding.Element, "column", "other.yaml", ReportSamples.Finding.Range, "The *first* one.")] };
        Assert.Equal(
            """[{"message":"The \\*first\\* one.","location":{"path":"data/other.yaml","range":{"start":{"line":2,"column":3},"end":{"line":2,"column":14}}}}]""",
            Read(ReportSamples.Whole with { Findings = [finding] })[0]!["related_locations"]!.ToJsonString());
    }

    [Fact]
    public void Only_what_the_change_has_to_do_with_is_commented_on()
    {
        var found = ReportSamples.Finding with { State = FindingState.New };
        var report = ReportSamples.Whole with
        {
            Base = new ReportBase("0", "0", HasMesh: true),
            Findings = [found with { State = FindingState.Existing, Blocking = false }, found, found with { Level = Level.Warning, Blocking = false }, found with { Level = Level.Note, Blocking = false }, found with { Waiver = "a.yaml", Blocking = false }],
        };
        Assert.Equal(["ERROR", "WARNING", "INFO"], Read(report).Select(diagnostic => (string?)diagnostic!["severity"]));
    }

    [Fact]
    public void What_could_not_be_judged_stands_at_its_policy_or_else_at_the_settings()
    {
        var diagnostics = Read(ReportSamples.Unjudged).Take(2).ToList();
        Assert.Equal(["data/policies/privacy/personal-data/v1/policy.csx", "data/mesh.yaml"], diagnostics.Select(diagnostic => (string?)diagnostic!["location"]!["path"]));
        Assert.Equal(["privacy/personal-data@1", "file"], diagnostics.Select(diagnostic => (string?)diagnostic!["code"]!["value"]));
    }

    private static JsonArray Read(Report report) => JsonNode.Parse(ReviewdogReport.Write(Shown(report)))!["diagnostics"]!.AsArray();

    private static ShownReport Shown(Report report) => new(report, _ => ReportSamples.Source, "data/");

    private static ShownReport Shown(Report report, string? source) => new(report, _ => source is null ? null : SourceLines.Of(Encoding.UTF8.GetBytes(source)), "");
}
