using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary>Adds something to a mesh: writes it whole or not at all, judges what has come, and says what to do next.</summary>
internal sealed class MeshAddition(OpenMesh open, LoadedMesh mesh, DateOnly day)
{
    /// <param name="change">What to write.</param>
    /// <param name="selection">The part of the mesh that it belongs to.</param>
    /// <param name="next">What to do next, a line each.</param>
    internal int Make(MeshChange change, Selection selection, IEnumerable<string> next)
    {
        foreach (var file in change.Files)
            if (mesh.Files.Find(file.Path) is not null || open.IsThere(file.Path))
                throw new UserException($"'{file.Path}' is there already. Nothing was written.", "Choose another name, or edit what is there.");
        var edited = change.Items.Select(item => (Item: item, Content: open.With(mesh, item) ?? throw Unsafe(item))).ToList();
        var known = change.Items.Count == 0 ? [] : Known(selection);

        var added = open.Write(change.Files);
        try
        {
            open.Write(mesh.Files, edited.ToDictionary(edit => edit.Item.File, edit => edit.Content));
        }
        catch (UserException error) when (added.TakeBack() is { } left)
        {
            throw new UserException(error.Message, $"{error.Hint} {left}");
        }

        var report = open.Judge(open.Load(open.WorkingTree()), day, selection);
        var fresh = report with { Findings = [.. report.Findings.Where(finding => !known.Contains(finding.Fingerprint))] };
        Terminal.Write(Lines(change, fresh, next));
        return (int)fresh.Outcome;
    }

    private HashSet<string> Known(Selection selection) =>
        selection.Unknown(mesh).Count > 0 ? [] : [.. open.Judge(mesh, day, selection).Findings.Select(finding => finding.Fingerprint)];

    private static UserException Unsafe(NewItem item) => new(
        $"'{item.File}' is written in a way that leaves no safe place for a new item under '{item.Field}'. Nothing was written.",
        $"Write the list as a block, one item below the other, and run the command again.");

    private IEnumerable<StyledLine> Lines(MeshChange change, Report report, IEnumerable<string> next)
    {
        foreach (var file in change.Files)
            yield return new StyledLine(new StyledText("wrote    ", TextStyle.Good), new StyledText(file.Path));
        foreach (var item in change.Items)
            yield return new StyledLine(new StyledText("changed  ", TextStyle.Good), new StyledText(item.File), new StyledText($"  one more of '{item.Field}'", TextStyle.Muted));
        yield return StyledLine.Empty;
        if (report.Outcome == Outcome.Passed && report.Count(Level.Warning) == 0)
            yield return new StyledLine(new StyledText("It passes the check", TextStyle.Good), new StyledText(report.Findings.Count == 0 ? "." : $", with {report.Count(Level.Note)} notes: see 'mesh check'."));
        else
            foreach (var line in new ConsoleReport(report, SourceFiles.Of(open.WorkingTree()), Terminal.Width).Lines())
                yield return line;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        foreach (var line in next)
            yield return new StyledLine(new StyledText("  " + line));
    }
}
