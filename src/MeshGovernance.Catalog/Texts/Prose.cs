using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MeshGovernance.Core.Text;
using Microsoft.AspNetCore.Html;

namespace MeshGovernance.Catalog.Texts;

/// <summary>
/// Markdown that strangers wrote, as HTML. Tags in it are text but for a few that shape one, a link leads to a page of the site, to https or to a mailbox or it is no link,
/// a picture is one of the mesh or its description, since one from elsewhere is a request, and headings stand below those of the page.
/// </summary>
internal static class Prose
{
    /// <summary>More than this is cut: nobody reads it on a page, and each page stays small.</summary>
    internal const int Longest = 24_000;

    private const int LastHeading = 6;

    private static readonly string[] Alerts = ["Note", "Tip", "Important", "Warning", "Caution"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Renders a file of the mesh.</summary>
    /// <param name="markdown">What the file says.</param>
    /// <param name="file">Its path, which the links in it start from.</param>
    /// <param name="links">Where its links lead to from the page that shows it.</param>
    /// <param name="heading">The level of its highest heading on the page; a title at its top is left out, since the page has one.</param>
    internal static IHtmlContent Html(string markdown, string file, ProseLinks links, int heading = 3)
    {
        if (Parsed(markdown) is { } document && Rendered(document, file, links, heading) is { } html)
            return html;
        return AsWritten(markdown);
    }

    /// <summary>The page as it was written, where no renderer shows more of it; the check says so.</summary>
    private static HtmlContentBuilder AsWritten(string markdown)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml("<pre tabindex=\"0\">").Append(Cut(markdown)).AppendHtml("</pre>\n");
        return html;
    }

    /// <summary>The blocks of a text; null where they nest deeper than Markdig reads.</summary>
    private static MarkdownDocument? Parsed(string markdown)
    {
        if (MarkdownNesting.IsTooDeep(markdown))
            return null;
        try
        {
            return Markdown.Parse(Cut(markdown), Pipeline);
        }
        catch (ArgumentException)
        {
            // Emphasis nests too: only Markdig can tell how deep, and says so by this.
            return null;
        }
    }

    private static HtmlString? Rendered(MarkdownDocument document, string file, ProseLinks links, int heading)
    {
        if (document is [HeadingBlock { Level: 1 }, ..])
            document.RemoveAt(0);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var places = HeadingPlaces.Give(headings);

        // A box that nobody can tick is a sign, and needs no name of its own for whoever cannot see it.
        foreach (var task in document.Descendants<TaskList>().ToList())
            task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
            NameAlert(quote);
        var highest = headings.Select(block => block.Level).DefaultIfEmpty(1).Min();
        foreach (var block in headings)
            block.Level = Math.Min(LastHeading, block.Level - highest + heading);

        // An alignment becomes a style attribute, which the site forbids.
        foreach (var column in document.Descendants<Table>().SelectMany(table => table.ColumnDefinitions))
            column.Alignment = null;

        // What scrolls sideways must be reached by the keyboard.
        foreach (var block in document.Descendants<Block>().Where(block => block is CodeBlock or Table))
            block.GetAttributes().AddPropertyIfNotExist("tabindex", 0);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter(link => TargetOf(link, file, links, places)));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkWriter());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new TagWriter());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new TagBlockWriter());
        try
        {
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return new HtmlString(writer.ToString());
    }

    /// <summary>A quote that begins with a word such as <c>[!NOTE]</c> is one of five kinds of alerts: the word becomes its title.</summary>
    private static void NameAlert(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Inline: { FirstChild: LiteralInline first } line }, ..])
            return;

        // The brackets may be pieces of their own, since they could have been a link.
        var pieces = line.TakeWhile(piece => piece is LiteralInline).Cast<LiteralInline>().ToList();
        if (line.Skip(pieces.Count).FirstOrDefault() is not (null or LineBreakInline)
            || Array.Find(Alerts, alert => string.Equals($"[!{alert}]", string.Concat(pieces).Trim(), StringComparison.OrdinalIgnoreCase)) is not { } kind)
            return;
        foreach (var piece in pieces.Skip(1))
            piece.Remove();
        var title = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2 };
        title.AppendChild(new LiteralInline(kind));
        first.ReplaceBy(title);
    }

    /// <summary>Whether a link may lead out of the site.</summary>
    internal static bool IsOutside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);

    /// <summary>The paths that the pictures of a text name, relative to the mesh.</summary>
    internal static IEnumerable<string> PicturesIn(string markdown, string file) => markdown.Contains("![", StringComparison.Ordinal)
        ? Parsed(markdown)?.Descendants<LinkInline>().Where(link => link.IsImage).Select(link => PathOf(link, file)).OfType<string>() ?? []
        : [];

    /// <summary>Where a link leads to, or which picture of the mesh it shows; null where it is no more than its text.</summary>
    private static ProseTarget? TargetOf(LinkInline link, string file, ProseLinks links, Dictionary<string, string> places)
    {
        if (!link.IsImage && link.Url is ['#', .. var heading])
            return places.TryGetValue(Uri.UnescapeDataString(heading), out var id) ? new ProseTarget($"#{id}") : null;
        if (!link.IsImage && IsOutside(link.Url))
            return new ProseTarget(link.Url!);
        if (PathOf(link, file) is not { } path)
            return null;
        if (link.Url![0] == '/' && links.Repository is { Folder.Length: > 0 } around && path.StartsWith(around.Folder, StringComparison.Ordinal))
            path = path[around.Folder.Length..];
        if (link.IsImage)
            return links.Pictures.Of(path) is var (place, picture) ? new ProseTarget(links.To(place), picture) : null;
        return links.Sources.Of(path) is { } page ? new ProseTarget(links.To(page)) : links.Repository is { } repository ? new ProseTarget(repository.PageOf(path)) : null;
    }

    /// <summary>The path in the mesh that a link names; null where it names another thing.</summary>
    private static string? PathOf(LinkInline link, string file) =>
        link.Url is { Length: > 0 } url && !url.StartsWith('#') && IsPath(url) ? SourcePages.Resolve(file, url) : null;

    /// <summary>Whether an address names a file: from the top of the repository, as GitHub reads it, or from where the text stands. Two slashes name a host.</summary>
    private static bool IsPath(string url) => url[0] == '/' ? !url.StartsWith("//", StringComparison.Ordinal) : !Uri.TryCreate(url, UriKind.Absolute, out _);

    private static string Cut(string markdown)
    {
        if (markdown.Length <= Longest)
            return markdown;
        var end = markdown.LastIndexOf('\n', Longest);
        return markdown[..(end > 0 ? end : Longest)] + "\n\n*The rest stands in the repository.*\n";
    }
}
