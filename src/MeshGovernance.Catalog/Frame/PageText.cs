using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace MeshGovernance.Catalog;

/// <summary>Makes the bytes of a page of its template: encoded for HTML, and without what a template indents for its own readers.</summary>
internal static class PageText
{
    // The letters of every language stay readable in the source of a page.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Marks that turn the direction of writing make a text look like another one.
    private static readonly SearchValues<char> Turning = SearchValues.Create("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    private static readonly string[] Turned = ["&#x61C;", "&#x200E;", "&#x200F;", "&#x202A;", "&#x202B;", "&#x202C;", "&#x202D;", "&#x202E;", "&#x2066;", "&#x2067;", "&#x2068;", "&#x2069;"];

    internal static ReadOnlyMemory<byte> Of(RazorSlice template)
    {
        using (template)
        {
            var text = template.RenderAsync(Encoder).AsTask().GetAwaiter().GetResult();
            return Encoding.UTF8.GetBytes(Compact(Harmless(text)));
        }
    }

    /// <summary>The text without marks that turn the direction of writing, however they are written.</summary>
    internal static string Harmless(string text)
    {
        if (text.AsSpan().ContainsAny(Turning))
            text = string.Concat(text.Select(letter => Turning.Contains(letter) ? '\ufffd' : letter));
        return text.Contains("&#x", StringComparison.Ordinal)
            ? Turned.Aggregate(text, (at, mark) => at.Replace(mark, "\ufffd", StringComparison.Ordinal))
            : text;
    }

    /// <summary>The text without empty lines and indentation, but for what stands in <c>pre</c>.</summary>
    internal static string Compact(string html)
    {
        var compact = new StringBuilder(html.Length);
        var isPreformatted = false;
        foreach (var range in html.AsSpan().Split('\n'))
        {
            var line = html.AsSpan()[range];
            if (!isPreformatted)
                line = line.Trim();
            if (line.IsEmpty && !isPreformatted)
                continue;
            compact.Append(line).Append('\n');
            var opened = line.LastIndexOf("<pre", StringComparison.Ordinal);
            var closed = line.LastIndexOf("</pre>", StringComparison.Ordinal);
            if (opened != closed)
                isPreformatted = opened > closed;
        }

        return compact.ToString();
    }
}
