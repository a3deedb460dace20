using MeshGovernance.Core.Changes;
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

        var edges = diff.Edges.ToList();
        if (edges.Count > 0)
            yield return new StyledLine(new StyledText("Edges of the mesh", TextStyle.Strong));
        foreach (var edge in edges.Take(Most))
            yield return new StyledLine(Marked(edge.Type), new StyledText(SiteDiffWords.EdgeOf(edge)));
        if (edges.Count > Most)
            yield return new StyledLine(new StyledText($"  … and {edges.Count - Most} more", TextStyle.Muted));
        if (edges.Count > 0)
            yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(SiteDiffWords.Sum(diff)));
    }

    private static StyledText Marked(ChangeType type) => type switch
    {
        ChangeType.Added => new StyledText("  + ", TextStyle.Added),
        ChangeType.Removed => new StyledText("  - ", TextStyle.Error),
        _ => new StyledText("  ~ ", TextStyle.Warning),
    };
}
