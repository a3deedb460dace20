using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>A fix as GitHub suggests changes: whole lines that are replaced by others.</summary>
/// <param name="First">The first line that is replaced.</param>
/// <param name="Last">The last one.</param>
/// <param name="Lines">What stands there then.</param>
internal sealed record SuggestedChange(int First, int Last, IReadOnlyList<string> Lines)
{
    private const int MostLines = 20;

    /// <summary>The change that fixes a finding; null where its lines are not all in the file as the pull request shows it, or are more than people read.</summary>
    internal static SuggestedChange? Of(Finding finding, SourceLines source, PatchLines patch)
    {
        if (finding.Fix is not { Move: null } fix || fix.Edits.Any(edit => edit.File != finding.File || edit.Range.Start.Line != edit.Range.End.Line))
            return null;
        var changes = FixedLine.Of(fix, finding.File, source).ToList();
        if (changes.Count == 0)
            return null;

        // What is only added needs a line to stand at: the one above, or else the one below.
        var first = changes.Min(change => change.Old is null ? Math.Max(1, change.Number - 1) : change.Number);
        var last = changes.Max(change => change.Old is null ? Math.Max(1, change.Number - 1) : change.Number);
        if (last - first >= MostLines || patch.Between(first, last) is not { } shown || changes.Exists(change => change.Old is { } old && old != shown[change.Number - first]))
            return null;
        var lines = new List<string>();
        for (var number = first; number <= last + 1; number++)
        {
            lines.AddRange(changes.Where(change => change.Old is null && change.Number == number).SelectMany(change => change.New!.Split('\n')).Select(line => line.TrimEnd('\r')));
            if (number <= last)
                lines.AddRange(changes.Find(change => change.Old is not null && change.Number == number) is { } changed ? changed.New is { } @new ? [@new] : [] : [shown[number - first]]);
        }

        return lines.TrueForAll(IsPlain) ? new SuggestedChange(first, last, lines) : null;
    }

    /// <summary>Whether a reader sees all that would be written.</summary>
    private static bool IsPlain(string line) => PlainText.Line(line.Replace('\t', ' ')) == line.Replace('\t', ' ');
}
