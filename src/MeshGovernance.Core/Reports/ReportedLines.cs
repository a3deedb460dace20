using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>
/// The lines of files that a report shows: that of each finding with the one above it, and those that its fix changes. With them a report can be
/// read where the files are not. They stand there as they are shown: on one line, without what nobody sees, and not longer than people read.
/// </summary>
internal static class ReportedLines
{
    /// <summary>By file, then by number; a file that cannot be read is left out.</summary>
    internal static SortedDictionary<string, SortedDictionary<int, string>> Of(ShownReport shown)
    {
        var files = new SortedDictionary<string, SortedDictionary<int, string>>(StringComparer.Ordinal);
        foreach (var finding in shown.Report.Relevant)
        {
            if (shown.Source(finding.File) is not { } source)
                continue;
            if (!files.TryGetValue(finding.File, out var lines))
                files[finding.File] = lines = [];
            foreach (var number in Numbers(finding))
                if (source[number] is { Length: > 0 } line)
                    lines[number] = PlainText.Line(line);
        }

        return files;
    }

    private static IEnumerable<int> Numbers(Finding finding)
    {
        yield return finding.Range.Start.Line - 1;
        yield return finding.Range.Start.Line;
        foreach (var edit in finding.Fix?.Edits ?? [])
            if (edit.File == finding.File)
                yield return edit.Range.Start.Line;
    }
}
