using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine.Publishing;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>The report of a judge is foreign input: only one that is whole, of this version and about the commit is a verdict.</summary>
public sealed class VerdictFileTests : IDisposable
{
    private const string Commit = GitHubServer.ReportCommit;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-verdict-").FullName;

    public static TheoryData<string, string, string> Faults => new()
    {
        { "{", "", "The report cannot be read." },
        { "\"outcome\": \"failed\"", "\"outcome\": \"passed, really\"", "The report is not one of this version of mesh: #/outcome (NotInEnumeration)." },
        { "\"commit\": \"0123", "\"commit\": \"1123", "The report is about another commit." },
        { "\"asOf\": \"2026-11-23\"", "\"asOf\": \"tomorrow\"", "The report cannot be read." },
        { "\"products\": 8", "\"products\": 80000000000", "The report cannot be read." },
        { "\"gate\": \"new\",", "\"gate\": \"new\", \"gate\": \"all\",", "The report cannot be read." },
        { "\"gate\": \"new\",", "", "The report is not one of this version of mesh: #/gate (PropertyRequired)." },
        { "\"state\": \"new\"", "\"state\": \"new\", \"html\": \"<script>\"", "The report is not one of this version of mesh: #/findings[0] (ArrayItemNotValid)." },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_report_is_read_as_it_was_written()
    {
        var verdict = VerdictFile.Read(Write(Written), Commit);
        Assert.Null(verdict.Unread);
        Assert.Equal(Written, Encoding.UTF8.GetString(JsonReport.Write(verdict.Shown!)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Anything_else_is_no_verdict(string old, string @new, string why)
    {
        Assert.Contains(old, Written, StringComparison.Ordinal);
        var at = Written.IndexOf(old, StringComparison.Ordinal);
        var verdict = VerdictFile.Read(Write(Written[..at] + @new + Written[(at + old.Length)..]), Commit);
        Assert.Equal((null, why), (verdict.Shown, verdict.Unread));
    }

    [Fact]
    public void Where_the_judge_left_nothing_that_is_said() =>
        Assert.Equal("The judge left no report.", VerdictFile.Read(Path.Combine(folder, "none.json"), Commit).Unread);

    [Fact]
    public void Of_what_the_pull_request_ran_itself_only_what_it_says_of_its_rules_is_taken()
    {
        var judged = VerdictFile.Read(Write(Text(Untried)), Commit);
        var shown = Write(Text(ReportSamples.Compared with { Findings = [], Mesh = "Passed!" }));
        var verdict = VerdictFile.WithTrialOf(judged, shown, Commit);
        Assert.Equal(judged.Shown!.Report.Findings, verdict.Shown!.Report.Findings);
        Assert.Equal(("Online shop", 2), (verdict.Shown.Report.Mesh, verdict.Shown.Report.Proposal!.Hits.Count));
    }

    [Fact]
    public void Rules_that_nobody_tried_are_no_pass()
    {
        var judged = VerdictFile.Read(Write(Text(Untried with { Findings = [], Problems = [] })), Commit);
        Assert.Equal(Outcome.Passed, judged.Shown!.Report.Outcome);
        foreach (var path in new[] { null, Write("{}"), Path.Combine(folder, "none.json") })
            Assert.Equal(Outcome.Error, VerdictFile.WithTrialOf(judged, path, Commit).Shown!.Report.Outcome);

        // Who judges and tries at once needs nobody else.
        var whole = VerdictFile.Read(Write(Written), Commit);
        Assert.Equal(whole, VerdictFile.WithTrialOf(whole, null, Commit));
    }

    [Fact]
    public void A_version_that_promises_too_much_fails_whoever_has_run_the_rule()
    {
        var passed = Untried with { Findings = [], Problems = [] };
        var broken = ReportSamples.Compared.Findings[0] with { Policy = EngineRule.PolicyVersion.Id, Version = null, Fingerprint = "0123456789abcdef0123456789abcdef", Blocking = true, State = FindingState.New };
        var judged = VerdictFile.Read(Write(Text(passed)), Commit);
        var verdict = VerdictFile.WithTrialOf(judged, Write(Text(passed with { Findings = [broken] })), Commit);
        Assert.Equal((Outcome.Passed, Outcome.Failed), (judged.Shown!.Report.Outcome, verdict.Shown!.Report.Outcome));
        Assert.NotNull(verdict.Shown.Source(broken.File));
        Assert.NotEqual(judged.Digest, verdict.Digest);
    }

    private static Report Untried => ReportSamples.Compared with { Proposal = null, Base = ReportSamples.Compared.Base! with { ChangesRules = true } };

    private static string Written => Text(ReportSamples.Compared);

    private static string Text(Report report) => Encoding.UTF8.GetString(JsonReport.Write(new ShownReport(report, _ => ReportSamples.Source, "data/")));

    private string Write(string text)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid()}.json");
        File.WriteAllText(path, text);
        return path;
    }
}
