using System.Text;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A file that cannot be read: what is wrong with it, where, and the lines around that place.</summary>
public sealed class BrokenFilePart : IPage
{
    private const int LinesAround = 2;
    private const int LongestLine = 200;

    private readonly SourceLines? lines;

    internal BrokenFilePart(PageFrame frame, string file, IEnumerable<Finding> findings)
    {
        Frame = frame;
        Faults = [.. findings.Where(finding => finding.File == file)];
        Obstacle = frame.Site.Catalog.Loaded.Unreadable.FirstOrDefault(unreadable => unreadable.Path == file) is UnreadableFileException error ? PlainText.Line(error.Message) : null;
        lines = frame.Site.Catalog.Text(file) is { } text ? SourceLines.Of(Encoding.UTF8.GetBytes(text)) : null;
    }

    public PageFrame Frame { get; }

    internal IReadOnlyList<Finding> Faults { get; }

    /// <summary>Why the file cannot even be opened; null where it was read and not understood.</summary>
    internal string? Obstacle { get; }

    /// <summary>The lines around the place that a finding points at, with their numbers.</summary>
    internal IEnumerable<(int Number, string Text, bool IsWrong)> Excerpt(Finding finding)
    {
        var line = finding.Range.Start.Line;
        if (lines is null || line > lines.Count)
            yield break;
        for (var number = Math.Max(1, line - LinesAround); number <= Math.Min(lines.Count, line + LinesAround); number++)
            yield return (number, lines[number].Length > LongestLine ? lines[number][..LongestLine] + "…" : lines[number], number == line);
    }
}
