using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Reports.Hosts;
using Xunit;

namespace MeshGovernance.Tests.Reports.Hosts;

public sealed class GitLabReportTests
{
    private const string Schema = "code-quality.schema.json";

    [Fact]
    public async Task Every_report_is_what_GitLab_reads()
    {
        var hostile = new List<Report>();
        ReportSamples.HostileReports.Sample(hostile.Add, iter: 50, threads: 1);
        Assert.Empty(await HostSchema.Faults(Schema, hostile.Concat([ReportSamples.Whole, ReportSamples.Unjudged, ReportSamples.Clean]).Select(Text)));
    }

    [Theory]
    [InlineData("severity", "serious")]
    [InlineData("fingerprint", "")]
    [InlineData("other", "x")]
    public async Task What_GitLab_would_not_read_is_found(string field, string value)
    {
        var report = Read(ReportSamples.Whole);
        report[0]![field] = value;
        Assert.NotEmpty(await HostSchema.Faults(Schema, report.ToJsonString()));
    }

    [Fact]
    public void Nothing_is_an_empty_list() => Assert.Equal("[]\n", Text(ReportSamples.Clean));

    [Fact]
    public void An_entry_says_what_where_how_to_fix_it_and_why() => Assert.Equal(
        """
        {"description":"Column 'email' looks like personal data, so it needs a classification. · Fix: Set 'classification' to 'restricted', if that is right: a guess, for you to decide. · Rule: privacy/personal-data 1.2.0. Why: data/policies/privacy/personal-data/v1/README.md · The rule ends on 2027-01-01, in 39 days.","check_name":"privacy/personal-data@1","fingerprint":"FINGERPRINT","severity":"blocker","location":{"path":"data/domains/checkout/orders/orders.odcs.yaml","lines":{"begin":2}}}
        """.Replace("FINGERPRINT", ReportSamples.Finding.Fingerprint, StringComparison.Ordinal),
        Read(ReportSamples.Whole, "data/")[0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    [Fact]
    public void What_was_there_before_stays_in_it_and_what_is_waived_or_fixed_does_not()
    {
        var before = ReportSamples.Finding with { Key = "before", State = FindingState.Existing, Blocking = false };
        var report = ReportSamples.Whole with
        {
            Base = new ReportBase("0", "0", HasMesh: true),
            Findings =
            [
                before,
                ReportSamples.Finding with { State = FindingState.New },
                before with { Level = Level.Warning },
                before with { Level = Level.Note },
                before with { Waiver = "carts.yaml" },
            ],
            Fixed = [before],
        };
        Assert.Equal(["critical", "blocker", "major", "info"], Read(report).Select(entry => (string?)entry!["severity"]));
    }

    [Fact]
    public void What_could_not_be_judged_blocks_and_stands_at_its_policy_or_else_at_the_settings()
    {
        var entries = Read(ReportSamples.Unjudged, "data/").Take(2).ToList();
        Assert.Equal(["Not judged: privacy/personal-data@1 on checkout/orders · The policy took too long.", "Not judged · a.yaml: gone"], entries.Select(entry => (string?)entry!["description"]));
        Assert.Equal(["data/policies/privacy/personal-data/v1/policy.csx", "data/mesh.yaml"], entries.Select(entry => (string?)entry!["location"]!["path"]));
        Assert.Equal(["blocker", "blocker"], entries.Select(entry => (string?)entry!["severity"]));
    }

    [Fact]
    public void What_could_not_be_judged_is_the_same_in_other_words_and_another_elsewhere()
    {
        var late = new Problem("a/b@1", "checkout/orders", "time", "It took 5 s.");
        string[] prints = [Print(late), Print(late with { Message = "It took 6 s." }), Print(late with { Product = null }), Print(new(null, null, "file", "a.yaml: gone")), Print(new(null, null, "file", "b.yaml: gone"))];
        Assert.Equal(prints[0], prints[1]);
        Assert.Equal(4, prints.Distinct().Count());

        static string Print(Problem problem) => (string)Read(ReportSamples.Clean with { Problems = [problem] })[0]!["fingerprint"]!;
    }

    private static JsonArray Read(Report report, string prefix = "") => JsonNode.Parse(GitLabReport.Write(report, prefix))!.AsArray();

    private static string Text(Report report) => Encoding.UTF8.GetString(GitLabReport.Write(report, ""));
}
