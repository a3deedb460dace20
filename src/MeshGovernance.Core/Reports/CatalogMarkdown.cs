using System.Globalization;
using System.Text;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What becomes of the catalog, as GitHub's Markdown: what others look for first, what only says something else folded away.</summary>
internal static class CatalogMarkdown
{
    private const int MostOpen = 20;
    private const int MostFolded = 50;

    /// <summary>The pieces, each whole by itself, so that the last ones can be left out where there is no room.</summary>
    internal static IEnumerable<string> Pieces(CatalogChanges changes, MarkdownHost host)
    {
        yield return $"### What changes in the catalog\n\n{(changes.Unseen is { } unseen ? MarkdownText.Plain(unseen) : Sum(changes))}\n\n";
        if (changes.Flows.Count > 0)
            yield return List(changes.Flows, changes.AllFlows, MostOpen, Line);
        if (changes.Added + changes.Removed > 0)
            yield return List([.. changes.Pages.Where(page => page.Fate != PageFate.Changed)], changes.Added + changes.Removed, MostOpen, page => Line(page, host));
        if (changes.Changed > 0)
            yield return $"<details>\n<summary>{PlainText.Counted(changes.Changed, "page")} changed</summary>\n\n{List([.. changes.Pages.Where(page => page.Fate == PageFate.Changed)], changes.Changed, MostFolded, page => Line(page, host))}</details>\n\n";
    }

    private static string Sum(CatalogChanges changes)
    {
        string[] parts =
        [
            .. changes.Added > 0 ? [$"{PlainText.Counted(changes.Added, "page")} added"] : (IEnumerable<string>)[],
            .. changes.Removed > 0 ? [$"{PlainText.Counted(changes.Removed, "page")} removed"] : (IEnumerable<string>)[],
            .. changes.Changed > 0 ? [$"{PlainText.Counted(changes.Changed, "page")} changed"] : (IEnumerable<string>)[],
        ];
        return parts.Length == 0 ? "No page." : $"{string.Join(", ", parts)}.";
    }

    private static string List<T>(IReadOnlyList<T> items, int all, int most, Func<T, string> line)
    {
        var shown = items.Take(most).ToList();
        var text = new StringBuilder();
        foreach (var item in shown)
            text.Append("- ").Append(line(item)).Append('\n');
        if (all > shown.Count)
            text.Append(CultureInfo.InvariantCulture, $"- … and {all - shown.Count} more: `mesh site diff` has them all.\n");
        return text.Append('\n').ToString();
    }

    private static string Line(FlowChange flow)
    {
        var offer = ElementName.Read(flow.Offer);
        var port = offer.OutputPort ?? offer.After(offer.Head);
        return $"{MarkdownText.Code(ElementName.Read(flow.Consumer).Head.Text)} {(flow.IsNew ? "newly consumes" : "no longer consumes")} {MarkdownText.Code(offer.Head.Text)}{(port.Length == 0 ? "" : $" ({MarkdownText.Code(port)})")}";
    }

    /// <summary>What is not there yet has no address that leads anywhere.</summary>
    private static string Line(CatalogPage page, MarkdownHost host)
    {
        var title = MarkdownText.Plain(page.Title);
        var name = page.Fate != PageFate.Added && host.CatalogPageOf(page.Path) is { } address ? $"[{title}]({MarkdownText.Address(address)})" : title;
        var path = page.Path.Length == 0 ? "" : $" {MarkdownText.Code(page.Path)}";
        return page.Fate switch
        {
            PageFate.Added => $"**added** {name}{path}",
            PageFate.Removed => $"**removed** {name}{path}",
            _ => $"{name}{path}",
        };
    }
}
