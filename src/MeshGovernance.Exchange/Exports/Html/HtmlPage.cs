using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MeshGovernance.Exchange.Exports.Html;

/// <summary>Elements of a page. Whatever comes from a descriptor goes through here and is text, never markup.</summary>
internal sealed class HtmlPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
        h1{margin-bottom:0}h2{margin-top:2.5rem;border-bottom:1px solid #8886}h3{margin-top:2rem}
        table{border-collapse:collapse;width:100%;margin:1rem 0}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8884;overflow-wrap:anywhere}
        code{font-size:.9em}.quiet{opacity:.75}dt{font-weight:600}dd{margin:0 0 .6rem 0;white-space:pre-line}
        @media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
        """;

    private readonly StringBuilder text = new();

    /// <summary>Text and no markup; signs that no page may hold are shown as such.</summary>
    private static string Encoded(string words) => Encoder.Encode(string.Concat(words.Select(letter => (char.IsControl(letter) && letter != '\n') || letter is '\uFFFE' or '\uFFFF' ? '\uFFFD' : letter))).Replace("&#xA;", "\n", StringComparison.Ordinal);

    internal static string Document(string title, Action<HtmlPage> body)
    {
        var page = new HtmlPage();
        page.text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.text.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Element("title", title);
        page.text.Append("<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        body(page);
        page.text.Append("</body>\n</html>\n");
        return page.text.ToString();
    }

    internal void Element(string name, string content) => text.Append('<').Append(name).Append('>').Append(Encoded(content)).Append("</").Append(name).Append(">\n");

    internal void Quiet(string content) => text.Append("<p class=\"quiet\">").Append(Encoded(content)).Append("</p>\n");

    /// <summary>Terms and what is said of them; what is not said has no term.</summary>
    internal void Facts(params IEnumerable<(string Term, string? Said)> facts)
    {
        var said = facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Said)).ToList();
        if (said.Count == 0)
            return;
        text.Append("<dl>\n");
        foreach (var (term, fact) in said)
            text.Append("<dt>").Append(Encoded(term)).Append("</dt><dd>").Append(Encoded(fact!.Trim())).Append("</dd>\n");
        text.Append("</dl>\n");
    }

    internal void Table(string[] heads, IReadOnlyList<string?[]> rows)
    {
        if (rows.Count == 0)
            return;

        // A column in which nothing stands is none.
        int[] shown = [.. Enumerable.Range(0, heads.Length).Where(i => rows.Any(row => !string.IsNullOrWhiteSpace(row[i])))];
        text.Append("<table>\n<thead><tr>");
        foreach (var i in shown)
            text.Append("<th scope=\"col\">").Append(Encoded(heads[i])).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var i in shown)
                text.Append("<td>").Append(Encoded(row[i]?.Trim() ?? "")).Append("</td>");
            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    /// <summary>A list of texts, some of which lead somewhere.</summary>
    internal void Links(IReadOnlyList<(string Text, string? Url)> links)
    {
        if (links.Count == 0)
            return;
        text.Append("<ul>\n");
        foreach (var (label, url) in links)
            if (Iri.Address(url) is { } address)
                text.Append("<li><a href=\"").Append(Encoded(address)).Append("\">").Append(Encoded(label)).Append("</a></li>\n");
            else
                text.Append("<li>").Append(Encoded(label)).Append("</li>\n");
        text.Append("</ul>\n");
    }
}
