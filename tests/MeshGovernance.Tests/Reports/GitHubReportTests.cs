using System.Text;
using CsCheck;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.GitHub;
using Xunit;

namespace MeshGovernance.Tests.Reports;

/// <summary>The commands to GitHub's runner, read as the runner reads them.</summary>
public sealed class GitHubReportTests
{
    private static readonly string[] Names = ["error", "warning", "notice"];
    private static readonly string[] Properties = ["file", "line", "endLine", "col", "endColumn", "title"];

    [Fact]
    public void Whatever_strangers_write_stays_inside_of_its_command() => ReportSamples.HostileReports.Sample(report =>
    {
        foreach (var line in Lines(report)[..^1])
        {
            var (name, properties, data) = Read(line);
            Assert.Contains(name, Names);
            Assert.All(properties, property => Assert.Contains(property.Key, Properties));
            Assert.DoesNotContain(data.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        }

        // The last line is a sentence of our own.
        Assert.DoesNotContain("::", Lines(report)[^1], StringComparison.Ordinal);
    });

    [Fact]
    public void The_log_names_the_evidence_that_was_judged_by() =>
        Assert.Equal("Evidence of mesh-evidence at 01234567: 12 runs on 10 contracts.", Lines(ReportSamples.WithEvidence)[^2]);

    [Fact]
    public void A_text_is_read_as_it_was_written()
    {
        var report = ReportSamples.Whole with { Problems = [], Findings = [ReportSamples.Finding with { Message = "100 %0A, a:b\n::error::c", File = "domains/a,b:c/%41.yaml" }] };
        var (_, properties, data) = Read(Lines(report)[0]);

        Assert.Equal("domains/a,b:c/%41.yaml", properties["file"]);
        Assert.Equal("100 %0A, a:b ::error::c", data.Split('\n')[0]);
    }

    [Fact]
    public void Ten_of_a_level_are_shown_and_the_tenth_counts_the_rest()
    {
        var finding = ReportSamples.Finding with { Level = Level.Error, Blocking = false };
        var blocking = finding with { Blocking = true, Message = "Blocks." };
        var report = ReportSamples.Whole with { Problems = [], Findings = [.. Enumerable.Repeat(finding, 4_999), blocking] };

        var lines = Lines(report);
        Assert.Equal(11, lines.Length);
        Assert.Contains("::Blocks.", lines[0], StringComparison.Ordinal);
        Assert.Equal("::error title=More than GitHub shows::4991 more errors: the summary of this step has them.", lines[9]);
    }

    [Fact]
    public void What_is_waived_is_not_shown() =>
        Assert.Single(Lines(ReportSamples.Whole with { Problems = [], Findings = [ReportSamples.Finding with { Waiver = "a.yaml", Blocking = false }] }));

    private static string[] Lines(Report report) => Encoding.UTF8.GetString(GitHubReport.Write(report, "")).TrimEnd('\n').Split('\n');

    /// <summary>A command as the runner takes it apart.</summary>
    private static (string Name, Dictionary<string, string> Properties, string Data) Read(string line)
    {
        Assert.StartsWith("::", line, StringComparison.Ordinal);
        var end = line.IndexOf("::", 2, StringComparison.Ordinal);
        var parts = line[2..end].Split(' ', 2);
        var properties = parts is [_, var given] ? given.Split(',').Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => Plain(pair[1])) : [];
        return (parts[0], properties, Plain(line[(end + 2)..]));
    }

    private static string Plain(string text) => text
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
