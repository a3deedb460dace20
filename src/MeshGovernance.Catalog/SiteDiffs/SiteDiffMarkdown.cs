using System.Globalization;
using System.Text;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What differs between two catalogs as GitHub's Markdown, to stand in the text of a pull request.</summary>
internal static class SiteDiffMarkdown
{
    private const int Most = 200;

    internal static byte[] Write(SiteDiff diff)
    {
        var text = new StringBuilder($"### What changes in the catalog\n\n{MarkdownText.Plain(diff.Mesh.Mesh)} · {MarkdownText.Plain(DiffWords.States(diff.Mesh))} · {SiteDiffWords.Sum(diff)}{(SiteDiffWords.EvidenceOfBase(diff) is { } known ? $" {MarkdownText.Plain(known)}" : "")}{(diff.Evidence is { } evidence ? $" {MarkdownText.Plain(EvidenceForms.Line(evidence))}" : "")}\n\n");
        foreach (var file in diff.Mesh.NotCompared.Take(Most))
            text.Append(CultureInfo.InvariantCulture, $"- **not compared** {MarkdownText.Plain(DiffWords.NotCompared(file))}\n");
        text.Append(diff.Mesh.NotCompared.Count > 0 ? "\n" : "");
        Append(text, [.. SiteDiffWords.Ordered(diff).Select(page => $"{Sign(page.Type)} {MarkdownText.Code(page.Path)}{(page.Title is { } title ? $" {MarkdownText.Plain(title)}" : "")}")]);
        Append(text, [.. diff.Lights.Select(light => MarkdownText.Plain(SiteDiffWords.LightOf(light)))], "How the data stand");
        Append(text, [.. diff.Edges.Select(edge => MarkdownText.Plain(SiteDiffWords.EdgeOf(edge)))], "Edges of the mesh");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, List<string> items, string? title = null)
    {
        if (title is not null && items.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"**{title}**\n\n");
        foreach (var item in items.Take(Most))
            text.Append("- ").Append(item).Append('\n');
        if (items.Count > Most)
            text.Append(CultureInfo.InvariantCulture, $"- … and {items.Count - Most} more: `mesh site diff --format json` has them all.\n");
        text.Append(items.Count > 0 ? "\n" : "");
    }

    private static string Sign(ChangeType type) => type switch
    {
        ChangeType.Added => "**added**",
        ChangeType.Removed => "**removed**",
        _ => "changed",
    };
}
