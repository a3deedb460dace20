using System.Text;
using CsCheck;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Reports.Hosts;
using Xunit;

namespace MeshGovernance.Tests.Reports.Hosts;

/// <summary>The commands to the agent of Azure Pipelines, read as the agent reads them.</summary>
public sealed class AzureReportTests
{
    private static readonly string[] Properties = ["type", "sourcepath", "linenumber", "columnnumber", "code"];

    [Fact]
    public void Whatever_strangers_write_stays_inside_of_its_command() => ReportSamples.HostileReports.Sample(report =>
    {
        var lines = Lines(report);
        foreach (var line in lines[..^1])
        {
            var (name, properties, data) = Read(line);
            Assert.Equal("task.logissue", name);
            Assert.All(properties, property => Assert.Contains(property.Key, Properties));
            Assert.Contains(properties["type"], new[] { "error", "warning" });
            Assert.DoesNotContain(data, char.IsControl);
        }

        // The last line is a sentence of our own.
        Assert.DoesNotContain("##", lines[^1], StringComparison.Ordinal);
    });

    [Fact]
    public void The_log_names_the_evidence_that_was_judged_by() =>
        Assert.Equal("Evidence of mesh-evidence at 01234567: 12 runs on 10 contracts.", Lines(ReportSamples.WithEvidence)[^2]);

    [Fact]
    public void A_text_is_read_as_it_was_written()
    {
        var report = ReportSamples.Whole with { Findings = [ReportSamples.Finding with { Message = "100 %3B %AZP25; [a]", File = "domains/a;b]c/%5D=d.yaml" }] };
        var (_, properties, data) = Read(Lines(report)[0]);

        Assert.Equal("domains/a;b]c/%5D=d.yaml", properties["sourcepath"]);
        Assert.Equal("100 %3B %AZP25; [a]", data.Split(" · ")[0]);
    }

    [Fact]
    public void A_command_in_a_text_is_none() => Assert.StartsWith(
        "# #vso[task.complete result=Succeeded]no · ",
        Read(Lines(ReportSamples.Whole with { Findings = [ReportSamples.Finding with { Message = "##vso[task.complete result=Succeeded]no" }] })[0]).Data,
        StringComparison.Ordinal);

    [Fact]
    public void An_issue_says_what_where_how_to_fix_it_and_why()
    {
        var (_, properties, data) = Read(Encoding.UTF8.GetString(AzureReport.Write(ReportSamples.Whole, "data/", summary: null)).Split('\n')[0]);
        Assert.Equal(
            new Dictionary<string, string> { ["type"] = "error", ["sourcepath"] = "data/domains/checkout/orders/orders.odcs.yaml", ["linenumber"] = "2", ["columnnumber"] = "3", ["code"] = "privacy/personal-data@1" },
            properties);
        Assert.Equal(
            "Column 'email' looks like personal data, so it needs a classification. · Fix: Set 'classification' to 'restricted', if that is right: a guess, for you to decide. · Rule: privacy/personal-data 1.2.0. Why: data/policies/privacy/personal-data/v1/README.md · The rule ends on 2027-01-01, in 39 days.",
            data);
    }

    [Fact]
    public void Notes_and_what_is_waived_are_only_counted() => Assert.Equal(
        ["error", "error", "warning", ""],
        Lines(ReportSamples.Whole).Select(line => line.StartsWith("##", StringComparison.Ordinal) ? Read(line).Properties["type"] : ""));

    [Fact]
    public void Ten_of_a_type_are_shown_what_blocks_first_and_the_tenth_counts_the_rest()
    {
        var finding = ReportSamples.Finding with { Blocking = false };
        var report = ReportSamples.Whole with { Findings = [.. Enumerable.Repeat(finding, 4_999), finding with { Blocking = true, Message = "Blocks." }, .. Enumerable.Repeat(finding with { Level = Level.Warning }, 11)] };

        var lines = Lines(report);
        Assert.Equal(21, lines.Length);
        Assert.StartsWith("Blocks.", Read(lines[0]).Data, StringComparison.Ordinal);
        Assert.Equal("4991 more errors: '--format markdown=FILE' beside '--format azure' makes a summary that has them.", Read(lines[9]).Data);
        Assert.Equal("2 more warnings: '--format markdown=FILE' beside '--format azure' makes a summary that has them.", Read(lines[19]).Data);
    }

    [Fact]
    public void A_summary_is_uploaded_and_named()
    {
        var report = ReportSamples.Whole with { Findings = [.. Enumerable.Repeat(ReportSamples.Finding, 11)] };
        var lines = Encoding.UTF8.GetString(AzureReport.Write(report, "", "/agent/50%;]/summary.md")).TrimEnd('\n').Split('\n');

        Assert.Equal("2 more errors: the summary of this run has them.", Read(lines[9]).Data);
        Assert.Equal(("task.uploadsummary", "/agent/50%;]/summary.md"), (Read(lines[10]).Name, Read(lines[10]).Data));
    }

    [Fact]
    public void What_could_not_be_judged_is_an_error_without_a_place()
    {
        var (_, properties, data) = Read(Lines(ReportSamples.Unjudged)[0]);
        Assert.Equal(["type"], properties.Keys);
        Assert.Equal("Not judged: privacy/personal-data@1 on checkout/orders · The policy took too long.", data);
    }

    private static string[] Lines(Report report) => Encoding.UTF8.GetString(AzureReport.Write(report, "", summary: null)).TrimEnd('\n').Split('\n');

    /// <summary>A command as the agent takes it apart: it begins wherever its mark stands, and ends with the first bracket.</summary>
    private static (string Name, Dictionary<string, string> Properties, string Data) Read(string line)
    {
        Assert.Equal(0, line.LastIndexOf("##vso[", StringComparison.Ordinal));
        var end = line.IndexOf(']', StringComparison.Ordinal);
        var parts = line["##vso[".Length..end].Split(' ', 2);
        var properties = parts is [_, var given] ? given.Split(';').Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => Plain(pair[1])) : [];
        return (parts[0], properties, Plain(line[(end + 1)..]));
    }

    private static string Plain(string text) => text
        .Replace("%3B", ";", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%5D", "]", StringComparison.Ordinal).Replace("%AZP25", "%", StringComparison.Ordinal);
}
