using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Names;

/// <summary>
/// The name of an element in reports and waivers, such as <c>checkout/orders/contract/orders@1/orders/email</c>. Names are equal and ordered by
/// their encoded text, and only this type takes that text apart.
/// </summary>
public sealed record ElementName
{
    /// <summary>The mesh as a whole, which covers everything.</summary>
    public static readonly ElementName Mesh = new("mesh");

    /// <summary>The guild.</summary>
    public static readonly ElementName Guild = new("guild");

    /// <summary>The one order of names.</summary>
    public static readonly Comparer<ElementName> Order = Comparer<ElementName>.Create((left, right) => string.CompareOrdinal(left.Text, right.Text));

    private const string PolicyWord = "policy";
    private const string WaiverWord = "waiver";

    private readonly int endOfFirst;
    private readonly int endOfHead;

    private ElementName(string text)
    {
        Text = text;
        endOfFirst = EndOfSegment(text, 0);
        Kind = KindOf(text.AsSpan(0, endOfFirst), text.AsSpan(Math.Min(endOfFirst + 1, text.Length)));
        endOfHead = Kind switch
        {
            NameKind.Domain => endOfFirst,
            NameKind.Policy => EndOfSegment(text, EndOfSegment(text, endOfFirst + 1) + 1),
            _ => EndOfSegment(text, endOfFirst + 1),
        };
    }

    /// <summary>What an element's name can begin with besides a domain.</summary>
    internal static IReadOnlyList<string> Reserved { get; } = [Mesh.Text, PolicyWord, WaiverWord, Guild.Text];

    /// <summary>The name as it is written everywhere: its segments percent-encoded, with slashes between them.</summary>
    public string Text { get; }

    /// <summary>What the name is about.</summary>
    public NameKind Kind { get; }

    /// <summary>The product, domain, policy or waiver that the element belongs to: what a reader looks for first.</summary>
    public ElementName Head => endOfHead == Text.Length ? this : new ElementName(Text[..endOfHead]);

    /// <summary>The first segment alone: the domain, or the word for what belongs to none.</summary>
    internal ElementName First => endOfFirst == Text.Length ? this : new ElementName(Text[..endOfFirst]);

    /// <summary>The domain that the element belongs to; null for the mesh, its policies, waivers and the guild.</summary>
    public ElementName? Domain => Kind is NameKind.Domain or NameKind.Product ? First : null;

    /// <summary>The key of that domain, as its folder is called.</summary>
    public string? DomainKey => Kind is NameKind.Domain or NameKind.Product ? NameSegment.Decode(Text[..endOfFirst]) : null;

    /// <summary>The key of the product that the element belongs to, as its folders are called; null for all else.</summary>
    public string? ProductKey => Kind is NameKind.Product ? $"{DomainKey}/{NameSegment.Decode(Text[(endOfFirst + 1)..endOfHead])}" : null;

    /// <summary>The id and major of the policy that the element belongs to; null for all else.</summary>
    public string? PolicyKey => Kind is NameKind.Policy && endOfFirst < endOfHead
        ? string.Join('/', Text[(endOfFirst + 1)..endOfHead].Split('/').Select(NameSegment.Decode))
        : null;

    /// <summary>The name of a domain, by its folder.</summary>
    public static ElementName OfDomain(string domain) => new(NameSegment.Encode(domain));

    /// <summary>The name of a data product, by its folder in that of a domain.</summary>
    public static ElementName OfProduct(string domain, string product) => OfDomain(domain).Below(product);

    /// <summary>The nearest that can be told of what belongs to a product: the product, its domain alone, or the mesh where not even that is known.</summary>
    /// <param name="keys">The domain, the product and more, as far as they are known.</param>
    internal static ElementName OfKnown(IReadOnlyList<string> keys) => keys switch
    {
        [var domain, var product, ..] => OfProduct(domain, product),
        [var domain] => OfDomain(domain),
        _ => Mesh,
    };

    /// <summary>The name of a waiver, by its file.</summary>
    public static ElementName OfWaiver(string file) => new ElementName(WaiverWord).Below(file);

    internal static ElementName OfPolicy(PolicyId id) => new ElementName(PolicyWord).Below([.. id.ToString().Split('/')]);

    /// <summary>
    /// The name that a person or a file means: each segment may be encoded or written as it is. What can be read as encoded, is, and so is a
    /// list of a domain's own.
    /// </summary>
    public static ElementName Read(string text) => new(string.Join('/', text.Split('/').Select((segment, index) =>
        index == 1 && segment is ['(', .. var list, ')'] ? $"({NameSegment.Read(list)})" : NameSegment.Read(segment))));

    /// <summary>The name of folders, none of whose characters mean anything else.</summary>
    internal static ElementName Literal(string text) => new(string.Join('/', text.Split('/').Select(NameSegment.Encode)));

    /// <summary>The name of something in the element.</summary>
    internal ElementName Below(params IReadOnlyList<string> segments) => new(string.Join('/', [Text, .. segments.Select(NameSegment.Encode)]));

    /// <summary>A list of a domain's own: what stands in brackets is no folder, so that it is told from products, whatever those are called.</summary>
    internal ElementName BelowList(string field) => new($"{Text}/({NameSegment.Encode(field)})");

    /// <summary>The name with other words in the place of some segments, which are seen as they are meant, one after the other.</summary>
    internal ElementName With(Func<string, string> words) => new(string.Join('/', Text.Split('/').Select(segment =>
        NameSegment.Decode(segment) is var meant && words(meant) is var word && word == meant ? segment : NameSegment.Encode(word))));

    /// <summary>Whether another element is this one, or lies below it.</summary>
    public bool Covers(ElementName other) =>
        Text == Mesh.Text || (other.Text.StartsWith(Text, StringComparison.Ordinal) && (other.Text.Length == Text.Length || other.Text[Text.Length] == '/'));

    /// <summary>The name one segment shorter; null for a single one.</summary>
    internal ElementName? Upper => Text.LastIndexOf('/') is var slash and > 0 ? new ElementName(Text[..slash]) : null;

    /// <summary>The name below another element than the one that covers it.</summary>
    internal ElementName Moved(ElementName from, ElementName to) => new(to.Text + Text[from.Text.Length..]);

    /// <summary>The known name that this one was probably meant to be, segment by segment; null where there is none.</summary>
    internal ElementName? Nearest(IEnumerable<ElementName> known)
    {
        var names = known.Select(name => name.Text.Split('/')).ToList();
        foreach (var (index, segment) in Text.Split('/').Index())
        {
            names.RemoveAll(name => name.Length <= index);
            var near = names.Exists(name => name[index] == segment) ? segment : Spelling.Nearest(segment, names.Select(name => name[index]).Distinct());
            names.RemoveAll(name => name[index] != near);
        }

        return names is [var only, ..] ? new ElementName(string.Join('/', only.Take(Text.Split('/').Length))) : null;
    }

    /// <summary>What names the output port in its product; null for anything else.</summary>
    internal string? OutputPort => After(Head) is ['o', 'u', 't', '/', .. var port] ? port : null;

    /// <summary>What is left of the name below one that covers it; empty for the same name.</summary>
    internal string After(ElementName upper) => Text.Length > upper.Text.Length ? Text[(upper.Text.Length + 1)..] : "";

    public bool Equals(ElementName? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static int EndOfSegment(string text, int start) => start < text.Length && text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Length;

    private static NameKind KindOf(ReadOnlySpan<char> first, ReadOnlySpan<char> rest) => first switch
    {
        "mesh" => NameKind.Mesh,
        "guild" => NameKind.Guild,
        PolicyWord => NameKind.Policy,
        WaiverWord => NameKind.Waiver,
        _ => rest is [] or ['(', ..] ? NameKind.Domain : NameKind.Product,
    };
}

/// <summary>What the name of an element is about.</summary>
public enum NameKind
{
    Product,
    Domain,
    Policy,
    Waiver,
    Guild,
    Mesh,
}
