using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What differs between two catalogs, for the terminal.</summary>
internal static class SiteDiffLines
{
    /// <summary>Beyond this, a list is for a machine.</summary>
    private const int Most = 100;

    internal static IEnumerable<StyledLine> Of(SiteDiff diff, int width)
    {
        yield return new StyledLine(new StyledText(PlainText.Line(diff.Mesh.Mesh), TextStyle.Strong), new StyledText($" · catalog · {DiffWords.States(diff.Mesh)}", TextStyle.Muted));
        if (SiteDiffWords.EvidenceOfBase(diff) is { } known)
            yield return new StyledLine(new StyledText(known, TextStyle.Muted));
        foreach (var line in EvidenceForms.Lines(diff.Evidence))
            yield return line;
        yield return StyledLine.Empty;
        foreach (var file in diff.Mesh.NotCompared)
            foreach (var line in TextLines.Wrap(DiffWords.NotCompared(file), width - 15).Index())
                yield return new StyledLine(new StyledText(line.Index == 0 ? "  not compared " : "               ", TextStyle.Error), new StyledText(line.Item));
        foreach (var page in SiteDiffWords.Ordered(diff).Take(Most))
            yield return new StyledLine(Marked(page.Type), new StyledText(SiteDiffWords.NameOf(page)));
        if (diff.Pages.Count > Most)
            yield return new StyledLine(new StyledText($"  … and {diff.Pages.Count - Most} more: 'mesh site diff --format json' has them all.", TextStyle.Muted));
        if (diff.Pages.Count > 0)
            yield return StyledLine.Empty;

        foreach (var line in Listed("How the data stand", [.. diff.Lights.Select(light => new StyledLine(Marked(ChangeType.Changed), new StyledText(SiteDiffWords.LightOf(light))))])
            .Concat(Listed("Edges of the mesh", [.. diff.Edges.Select(edge => new StyledLine(Marked(edge.Type), new StyledText(SiteDiffWords.EdgeOf(edge))))])))
            yield return line;
        yield return new StyledLine(new StyledText(SiteDiffWords.Sum(diff)));
    }

    private static IEnumerable<StyledLine> Listed(string title, IReadOnlyList<StyledLine> lines)
    {
        if (lines.Count == 0)
            yield break;
        yield return new StyledLine(new StyledText(title, TextStyle.Strong));
        foreach (var line in lines.Take(Most))
            yield return line;
        if (lines.Count > Most)
            yield return new StyledLine(new StyledText($"  … and {lines.Count - Most} more", TextStyle.Muted));
        yield return StyledLine.Empty;
    }

    private static StyledText Marked(ChangeType type) => type switch
    {
        ChangeType.Added => new StyledText("  + ", TextStyle.Added),
        ChangeType.Removed => new StyledText("  - ", TextStyle.Error),
        _ => new StyledText("  ~ ", TextStyle.Warning),
    };
}
