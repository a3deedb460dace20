using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What a fix does to one line of a file: it is taken away, put in, or both where it changes.</summary>
internal sealed record FixedLine(int Number, string? Old, string? New)
{
    /// <summary>The lines of a file that a fix changes, from top to bottom.</summary>
    internal static IEnumerable<FixedLine> Of(Fix? fix, string file, SourceLines lines) => (fix?.Edits ?? [])
        .Where(edit => edit.File == file)
        .GroupBy(edit => edit.Range.Start.Line)
        .OrderBy(edits => edits.Key)
        .SelectMany(edits => Of(edits.Key, [.. edits], lines));

    private static IEnumerable<FixedLine> Of(int number, IReadOnlyList<TextEdit> edits, SourceLines lines)
    {
        foreach (var edit in edits.Where(IsWhole))
            yield return edit.Text.Length == 0
                ? new FixedLine(number, lines[number], null)
                : new FixedLine(number + (edit.Text.StartsWith('\n') || edit.Text.StartsWith('\r') ? 1 : 0), null, edit.Text.Trim('\r', '\n'));

        // From the right to the left, so that each edit finds its columns.
        var changed = lines[number];
        foreach (var edit in edits.Where(edit => !IsWhole(edit)).OrderByDescending(edit => edit.Range.Start.Column))
            changed = changed[..Math.Min(changed.Length, edit.Range.Start.Column - 1)] + edit.Text + changed[Math.Min(changed.Length, edit.Range.End.Column - 1)..];
        if (changed != lines[number])
            yield return new FixedLine(number, lines[number], changed);
    }

    private static bool IsWhole(TextEdit edit) => edit.Text.Contains('\n', StringComparison.Ordinal) || edit.Range.Start.Line != edit.Range.End.Line;
}
