using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What every form of the comparison of two catalogs says in the same words.</summary>
internal static class SiteDiffWords
{
    private const string Same = "The catalog is the same.";

    /// <summary>Pages in the order in which people want to see them: what is new, what is gone, what is different; then the files that programs read.</summary>
    internal static IEnumerable<PageChange> Ordered(SiteDiff diff) =>
        diff.Pages.OrderBy(page => page.Title is null).ThenBy(page => page.Type).ThenBy(page => page.Path, StringComparer.Ordinal);

    internal static string Sum(SiteDiff diff)
    {
        return diff.Pages.Count == 0
            ? Same
            : $"{PlainText.Counted(Count(ChangeType.Added), "file")} of the catalog added, {Count(ChangeType.Removed)} removed, {Count(ChangeType.Changed)} changed, {diff.Unchanged} the same.";

        int Count(ChangeType type) => diff.Pages.Count(page => page.Type == type);
    }

    /// <summary>What was known of the data for the base, and that nothing was for the head; null where it was the same for both.</summary>
    internal static string? EvidenceOfBase(SiteDiff diff)
    {
        var (before, after) = (diff.BaseEvidence, diff.Evidence);
        return before?.Source == after?.Source && before?.Commit == after?.Commit
            ? null
            : $"For the base: {(before is null ? "no evidence." : EvidenceForms.Line(before))}{(after is null ? " For the head: no evidence." : "")}";
    }

    internal static string NameOf(PageChange page) => page.Title is { } title ? $"{PlainText.Line(page.Path)}  {PlainText.Line(title)}" : PlainText.Line(page.Path);

    internal static string LightOf(LightChange light) =>
        $"{PlainText.Line(light.Product)}  data {JsonText.Name(light.Before)} → {JsonText.Name(light.After)}{(light.Broken > 0 ? $", {PlainText.Counted(light.Broken, "broken promise")}" : "")}";

    internal static string EdgeOf(Change edge) => $"{DiffWords.Heading(edge.Element.Head)} {DiffWords.Verb(edge)} {DiffWords.What(edge)}";
}
