using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MeshGovernance.Catalog.Texts;

/// <summary>
/// Tags that people write for GitHub. A few that only shape a text are kept, bare and none other; a comment is for whoever edits the file; all else is
/// shown as it is written. None of those that are kept reaches beyond the block that it stands in, whether somebody closes it or not.
/// </summary>
internal static partial class Tags
{
    internal static void Write(HtmlRenderer renderer, string html)
    {
        var at = 0;
        foreach (Match known in Known.Matches(html))
        {
            renderer.WriteEscape(html[at..known.Index]);
            renderer.Write(known.Groups["tag"].Value);
            at = known.Index + known.Length;
        }

        renderer.WriteEscape(html[at..]);
    }

    /// <summary>Whether it says nothing but comments.</summary>
    internal static bool IsSilent(string html) => Comment.Replace(html, "").Trim().Length == 0;

    /// <summary>Whether it begins or ends something that holds blocks.</summary>
    internal static bool HoldsBlocks(string html) => html.Contains("details>", StringComparison.Ordinal);

    [GeneratedRegex("<!--.*?-->|(?<tag></?(details|summary|sub|sup|kbd)>|<br ?/?>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Known { get; }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment { get; }
}

/// <summary>Writes a tag within a line.</summary>
internal sealed class TagWriter : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline tag) => Tags.Write(renderer, tag.Tag);
}

/// <summary>Writes lines that begin with a tag.</summary>
internal sealed class TagBlockWriter : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var html = block.Lines.ToString();
        if (Tags.IsSilent(html))
            return;
        var isParagraph = !Tags.HoldsBlocks(html);
        renderer.EnsureLine();
        renderer.Write(isParagraph ? "<p>" : "");
        Tags.Write(renderer, html);
        renderer.WriteLine(isParagraph ? "</p>" : "");
    }
}
