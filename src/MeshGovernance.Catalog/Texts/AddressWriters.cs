using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Catalog.Texts;

/// <summary>Where a link or a picture of a text leads to on the page that shows it, and the picture where it is one.</summary>
internal sealed record ProseTarget(string Address, Picture? Picture = null);

/// <summary>
/// Writes links and pictures of Markdown: together with <see cref="AutolinkWriter"/> the one place where an address of a stranger gets into a page.
/// What has no target is the text that it says. Nothing is taken out of the tree for it: a walk over what is changed meanwhile passes things over.
/// </summary>
internal sealed class LinkWriter(Func<LinkInline, ProseTarget?> targetOf) : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (targetOf(link) is not { } target)
        {
            renderer.WriteChildren(link);
            return;
        }

        link.GetDynamicUrl = null;
        link.Url = target.Address;
        if (target.Picture is { } picture)
        {
            var attributes = link.GetAttributes();
            attributes.AddProperty("width", picture.Width.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("height", picture.Height.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("loading", "lazy");
        }

        base.Write(renderer, link);
    }
}

/// <summary>Writes an address in angle brackets as a link where it may lead out of the site, and else as text.</summary>
internal sealed class AutolinkWriter : AutolinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (link.IsEmail || Prose.IsOutside(link.Url))
            base.Write(renderer, link);
        else
            renderer.WriteEscape(link.Url);
    }
}
