using Microsoft.AspNetCore.Html;

namespace MeshGovernance.Catalog.Texts;

/// <summary>A text of a descriptor as people write it: what stands between backticks is code, everything else is plain.</summary>
internal static class Inline
{
    internal static IHtmlContent Of(string? text)
    {
        var html = new HtmlContentBuilder();
        var parts = (text ?? "").Split('`');
        foreach (var (index, part) in parts.Index())
        {
            var isOpen = index % 2 == 1;
            if (!isOpen || part.Length == 0)
                html.Append(part);
            else if (index == parts.Length - 1)
                html.Append("`" + part);
            else
                html.AppendHtml("<code>").Append(part).AppendHtml("</code>");
        }

        return html;
    }
}
