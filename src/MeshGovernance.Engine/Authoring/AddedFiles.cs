using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.Authoring;

/// <summary>What was added to a mesh, and what is found in it that was not found before.</summary>
/// <param name="Change">What was written.</param>
/// <param name="Shown">What is found.</param>
public sealed record AddedFiles(MeshChange Change, ShownReport Shown)
{
    public Report Report => Shown.Report;

    /// <param name="next">What to do next, a line each.</param>
    /// <param name="width">The width of the terminal.</param>
    public IEnumerable<StyledLine> Lines(IEnumerable<string> next, int width)
    {
        foreach (var file in Change.Files)
            yield return new StyledLine(new StyledText("wrote    ", TextStyle.Good), new StyledText(file.Path));
        foreach (var item in Change.Items)
            yield return new StyledLine(new StyledText("changed  ", TextStyle.Good), new StyledText(item.File), new StyledText($"  one more of '{item.Field}'", TextStyle.Muted));
        foreach (var file in Change.Edited)
            yield return new StyledLine(new StyledText("changed  ", TextStyle.Good), new StyledText(file.File), new StyledText($"  {file.Says}", TextStyle.Muted));
        yield return StyledLine.Empty;
        if (Report.Outcome == Outcome.Passed && Report.Count(Level.Warning) == 0)
        {
            foreach (var line in EvidenceForms.Lines(Report.Evidence))
                yield return line;
            yield return new StyledLine(new StyledText("It passes the check", TextStyle.Good), new StyledText(Report.Findings.Count == 0 ? "." : $", with {PlainText.Counted(Report.Count(Level.Note), "note")}: see 'mesh check --notes'."));
        }
        else
        {
            foreach (var line in new ConsoleReport(Report, Shown.Source, width).Lines())
                yield return line;
        }

        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        foreach (var line in next)
            yield return new StyledLine(new StyledText("  " + line));
    }
}
