using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MeshGovernance.Catalog.Texts;

/// <summary>The names by which a text leads to its own headings, as GitHub makes them. On the page they stand apart from the names that the page has for its own parts.</summary>
internal static class HeadingPlaces
{
    private const string Prefix = "text-";

    /// <summary>Names headings on the page.</summary>
    /// <param name="headings">The headings, in their order.</param>
    /// <returns>What each is called on the page, by the name that GitHub gives it.</returns>
    internal static Dictionary<string, string> Give(IEnumerable<HeadingBlock> headings)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var name = NameOf(heading);
            var unique = name;
            for (var number = 1; !places.TryAdd(unique, Prefix + unique); number++)
                unique = FormattableString.Invariant($"{name}-{number}");
            heading.GetAttributes().Id = Prefix + unique;
        }

        return places;
    }

    private static string NameOf(HeadingBlock heading)
    {
        var name = new StringBuilder();
        foreach (var letter in string.Concat((heading.Inline ?? []).Descendants().Select(TextOf)).Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                name.Append(letter);
            else if (letter == ' ')
                name.Append('-');
        }

        return name.ToString();
    }

    private static string TextOf(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    };
}
