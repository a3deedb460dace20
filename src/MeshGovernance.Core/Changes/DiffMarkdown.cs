using System.Globalization;
using System.Text;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Changes;

/// <summary>A diff as GitHub's Markdown, to stand in the text of a pull request.</summary>
internal static class DiffMarkdown
{
    /// <summary>GitHub takes 65,536 characters for a comment; the rest is room for what somebody writes around it.</summary>
    private const int MostCharacters = 60_000;
    private const int Small = 60;

    internal static byte[] Write(MeshDiff diff)
    {
        var text = new StringBuilder($"### What changes in the mesh\n\n{MarkdownText.Plain(diff.Mesh)} · {MarkdownText.Plain(DiffWords.States(diff))} · {DiffWords.Sum(diff)}\n\n");
        if (DiffWords.Caveat(diff) is { } caveat)
            text.Append(CultureInfo.InvariantCulture, $"> {caveat}\n\n");
        foreach (var file in diff.NotCompared.Take(Small))
            text.Append(CultureInfo.InvariantCulture, $"- **not compared** {MarkdownText.Plain(DiffWords.NotCompared(file))}\n");
        text.Append(diff.NotCompared.Count > 0 ? "\n" : "");
        if (diff.Changes.Count > Small)
            AppendCounts(text, diff.Changes);

        var shown = 0;
        foreach (var group in DiffGroups.Of(diff.Changes))
        {
            var piece = $"**{MarkdownText.Plain(DiffWords.Heading(group.Key))}**\n\n{string.Concat(DiffGroups.Elements(group).Select(element => Item(element, group.Key) + ReadBy(element)))}\n";
            if (text.Length + piece.Length > MostCharacters)
                break;
            text.Append(piece);
            shown += group.Count();
        }

        string ReadBy(ChangedElement element) => diff.Readers?.Words(element) is { } words ? $"  - {MarkdownText.Plain(words)}\n" : "";

        if (diff.Changes.Count > shown)
            text.Append(CultureInfo.InvariantCulture, $"… and {diff.Changes.Count - shown} more: `mesh diff --format json` has them all.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendCounts(StringBuilder text, IReadOnlyList<Change> changes)
    {
        text.Append("| | added | removed | changed | renamed |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var count in DiffGroups.Counts(changes))
            text.Append("| ").AppendJoin(" | ", [MarkdownText.Plain(DiffWords.KindOf(count.Kind, 2)), Cell(count.Added), Cell(count.Removed), Cell(count.Changed), Cell(count.Renamed)]).Append(" |\n");
        text.Append('\n');

        static string Cell(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Item(ChangedElement element, ElementName head)
    {
        var first = element.Changes[0];
        var name = first.Kind == Kinds.Edge ? "" : MarkdownText.Code(DiffWords.ShortName(first.Kind, first.Element, head));
        var title = first.Kind == Kinds.Edge ? $"- **{DiffWords.Verb(first)}**" : $"- {string.Join(' ', new[] { Sign(first), DiffWords.Verb(first), name }.Where(word => word.Length > 0))}";
        return element.Changes is [var only]
            ? $"{title} {MarkdownText.Plain(DiffWords.What(only))}".TrimEnd() + Harm(only, head) + "\n"
            : $"{title}\n{string.Concat(element.Changes.Select(change => $"  - {MarkdownText.Plain(DiffWords.What(change))}{Harm(change, head)}\n"))}";
    }

    private static string Harm(Change change, ElementName head) =>
        (DiffWords.Harm(change) is { } harm ? $" · {(change.Ignored is null ? $"**{harm}**" : harm)}: {MarkdownText.Plain(DiffWords.Why(change))}" : "")
        + (DiffWords.Hint(change, head) is { } hint ? $" · {MarkdownText.Plain(hint)}" : "");

    private static string Sign(Change change) => DiffWords.Mark(change) switch
    {
        '+' => "**added**",
        '-' => "**removed**",
        '>' => "renamed",
        _ => "changed",
    };
}
