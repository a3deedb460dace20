using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>A report, with the lines of the files that it speaks of.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Source">The lines of a file of the mesh.</param>
/// <param name="Prefix">The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</param>
public sealed record ShownReport(Report Report, Func<string, SourceLines?> Source, string Prefix)
{
    /// <summary>Whether people asked for notes one by one: programs always get them.</summary>
    public bool TellsNotes { get; init; }

    /// <summary>The file that the same report goes to as Markdown, from the root of the disk; null where it goes to none.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// The same with what came of running the rules of the pull request themselves: whom they would hit, and which of their versions do not say so. Of a report
    /// that those rules were near, nothing else counts, and nothing of it takes a finding away.
    /// </summary>
    public ShownReport WithTrialOf(ShownReport tried)
    {
        var known = Report.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var versions = tried.Report.Findings.Where(finding => finding.Policy == EngineRule.PolicyVersion.Id && !known.Contains(finding.Fingerprint)).ToList();
        var files = versions.Select(finding => finding.File).ToHashSet();
        return this with
        {
            Report = Report with { Proposal = tried.Report.Proposal, Findings = [.. Report.Findings, .. versions] },
            Source = file => files.Contains(file) ? tried.Source(file) : Source(file),
        };
    }
}
