using System.Text;
using MeshGovernance.Core.Catalog;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.PullRequests;

namespace MeshGovernance.Core.Reports;

/// <summary>A form in which something can be said, by the name that people ask for it.</summary>
/// <param name="Name">As after <c>--format</c>.</param>
/// <param name="Write">From what is to be said to bytes.</param>
public sealed record OutputFormat<T>(string Name, Func<T, byte[]> Write);

/// <summary>The forms in which something can be said: lines for a terminal, and those of files.</summary>
public sealed class OutputFormats<T>
{
    private readonly Func<T, int, IEnumerable<StyledLine>> lines;

    internal OutputFormats(Func<T, int, IEnumerable<StyledLine>> lines, params IReadOnlyList<OutputFormat<T>> others)
    {
        this.lines = lines;
        Console = new OutputFormat<T>("console", said => Encoding.UTF8.GetBytes(string.Concat(lines(said, int.MaxValue).Select(line => line.ToString().TrimEnd() + "\n"))));
        All = [Console, .. others];
    }

    /// <summary>For people; as a file it is plain text.</summary>
    public OutputFormat<T> Console { get; }

    /// <summary>Every form, the one for people first.</summary>
    public IReadOnlyList<OutputFormat<T>> All { get; }

    /// <summary>The lines for a terminal of some width.</summary>
    public IEnumerable<StyledLine> Lines(T said, int width) => lines(said, width);
}

/// <summary>A report, with the lines of the files that it speaks of.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Source">The lines of a file of the mesh.</param>
/// <param name="Prefix">The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</param>
public sealed record ShownReport(Report Report, Func<string, SourceLines?> Source, string Prefix);

/// <summary>In which forms each thing can be said.</summary>
public static class Formats
{
    public static readonly OutputFormats<ShownReport> OfReport = new(
        (shown, width) => new ConsoleReport(shown.Report, shown.Source, width).Lines(),
        new("json", shown => JsonReport.Write(shown.Report)),
        new("sarif", shown => SarifReport.Write(shown.Report)),
        new("junit", shown => JUnitReport.Write(shown.Report)),
        new("markdown", shown => MarkdownReport.Write(shown.Report, shown.Source)),
        new("github", shown => GitHubReport.Write(shown.Report, shown.Prefix)));

    public static readonly OutputFormats<Proposal> OfProposal = new(
        ProposalLines.Of,
        new("json", ProposalJson.Write),
        new("markdown", ProposalMarkdown.Write));

    public static readonly OutputFormats<ShownCheckup> OfCheckup = new(
        CheckupReport.Lines,
        new OutputFormat<ShownCheckup>("json", CheckupReport.Json));

    public static readonly OutputFormats<MeshDiff> OfDiff = new(
        DiffLines.Of,
        new("json", DiffJson.Write),
        new("markdown", DiffMarkdown.Write));

    public static readonly OutputFormats<SiteDiff> OfSiteDiff = new(
        SiteDiffLines.Of,
        new("json", SiteDiffJson.Write),
        new("markdown", SiteDiffMarkdown.Write));
}
