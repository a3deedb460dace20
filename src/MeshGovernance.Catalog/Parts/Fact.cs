using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Something that a descriptor says, as a page shows it: what it is about, the words, and where they lead.</summary>
internal sealed record Fact(string Title, string Text, string? Link)
{
    private const int Longest = 400;

    /// <summary>Needed by programs and by other files, and of no use to whoever reads.</summary>
    private static readonly string[] NotForReaders = ["id", "kind"];

    /// <summary>
    /// What a descriptor says of something and the page does not show elsewhere. Whatever a later release of the standard adds is shown so, too,
    /// until somebody finds a better place for it.
    /// </summary>
    /// <param name="site">The catalog, which knows who may be named.</param>
    /// <param name="element">What the facts are about.</param>
    /// <param name="shown">The fields that the page shows elsewhere.</param>
    internal static IReadOnlyList<Fact> Of(SiteFrame site, Element element, params IEnumerable<string> shown) =>
        [.. element.Node.Keys.Except(NotForReaders).Except(shown, StringComparer.Ordinal).SelectMany(key => Of(key, element.Node[key])).Select(fact => fact with { Text = site.Catalog.People.Shown(fact.Text) })];

    private static IEnumerable<Fact> Of(string key, Node? node) => (key, node) switch
    {
        (_, null) => [],
        ("customProperties" or "authoritativeDefinitions", { Kind: NodeKind.List }) => node.Items.Select(Named),
        (_, { Kind: NodeKind.Map }) => node.Keys.SelectMany(inner => Of(inner, node[inner])).Select(fact => fact with { Title = $"{Phrases.Spaced(key)}: {fact.Title.ToLowerInvariant()}" }),
        _ => [Plain(Phrases.Spaced(key), node)],
    };

    /// <summary>A custom property or a link, which brings its own title.</summary>
    private static Fact Named(Node item)
    {
        var title = Phrases.Spaced((item["property"] ?? item["type"])?.Text?.Replace('-', ' ') ?? "");
        var rest = item.Keys.Where(key => key is not ("id" or "property" or "type" or "value" or "url" or "description")).Select(key => $"{Phrases.Spaced(key)}: {Phrases.Of(item[key])}");
        var words = string.Join(". ", new[] { Phrases.Of(item["value"]), item["description"]?.Text ?? "" }.Concat(rest).Where(text => text.Length > 0));
        var url = item["url"]?.Text;
        return new Fact(title, Phrases.Short(words.Length == 0 ? url : words, Longest), Prose.IsOutside(url) ? url : null);
    }

    private static Fact Plain(string title, Node node) => new(title, Phrases.Short(Phrases.Of(node), Longest), node.IsScalar && Prose.IsOutside(node.Text) ? node.Text : null);
}

/// <summary>Facts as a list of terms, or as lines under what they are about.</summary>
public sealed class FactListPart : IPage
{
    internal FactListPart(PageFrame frame, IReadOnlyList<Fact> facts) => (Frame, Facts) = (frame, facts);

    public PageFrame Frame { get; }

    internal IReadOnlyList<Fact> Facts { get; }

    internal static FactListPart Of(PageFrame frame, Element element, params IEnumerable<string> shown) => new(frame, Fact.Of(frame.Site, element, shown));
}
