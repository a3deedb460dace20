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

    // Marks that turn the direction of writing make a text look like another one, and what nobody sees is no part of it.
    private static readonly SearchValues<char> Turning = SearchValues.Create(
        "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" + string.Concat(Enumerable.Range(0, 0xa0).Select(letter => (char)letter).Where(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))));

    private static readonly string[] Turned = ["&#x61C;", "&#x200E;", "&#x200F;", "&#x202A;", "&#x202B;", "&#x202C;", "&#x202D;", "&#x202E;", "&#x2066;", "&#x2067;", "&#x2068;", "&#x2069;"];

    [ThreadStatic]
    private static PageWriter? writer;

    internal static ReadOnlyMemory<byte> Of(RazorSlice template)
    {
        var page = writer ??= new PageWriter();
        page.Clear();
        using (template)
            template.RenderAsync(page, Encoder).AsTask().GetAwaiter().GetResult();
        var text = Compact(Harmless(page.Text));
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    /// <summary>The text without marks that turn the direction of writing, however they are written: made of the text itself.</summary>
    internal static Span<char> Harmless(Span<char> html)
    {
        html.ReplaceAny(Turning, '\ufffd');
        var length = 0;
        var rest = html;
        for (var at = rest.IndexOf("&#x"); at >= 0; at = rest.IndexOf("&#x"))
        {
            var mark = MarkAt(rest[at..]);
            length += Move(rest[..at], html[length..]);
            html[length++] = mark > 0 ? '\ufffd' : '&';
            rest = rest[(at + Math.Max(mark, 1))..];
        }

        length += Move(rest, html[length..]);
        return html[..length];
    }

    /// <summary>The text without empty lines and indentation, but for what stands in <c>pre</c>: made of the text itself.</summary>
    internal static Span<char> Compact(Span<char> html)
    {
        var (length, isPreformatted) = (0, false);
        foreach (var range in html.Split('\n'))
        {
            ReadOnlySpan<char> line = isPreformatted ? html[range] : html[range].Trim();
            if (line.IsEmpty && !isPreformatted)
                continue;
            var opened = line.LastIndexOf("<pre");
            var closed = line.LastIndexOf("</pre>");
            if (opened != closed)
                isPreformatted = opened > closed;
            length += Move(line, html[length..]);
            if (length < html.Length)
                html[length++] = '\n';
        }

        return html[..length];
    }

    /// <summary>How long the mark is that a text begins with; 0 where it begins with none.</summary>
    private static int MarkAt(ReadOnlySpan<char> text)
    {
        foreach (var mark in Turned)
            if (text.StartsWith(mark))
                return mark.Length;
        return 0;
    }

    private static int Move(ReadOnlySpan<char> part, Span<char> to)
    {
        part.CopyTo(to);
        return part.Length;
    }
}
