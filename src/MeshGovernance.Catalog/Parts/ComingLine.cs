using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A stretch of a sentence; with a page where it leads somewhere.</summary>
internal readonly record struct Word(string Text, string? Page = null);

/// <summary>A day that lies ahead, as a sentence. Rules that nobody breaks and reviews of one day share one.</summary>
/// <param name="On">The day.</param>
/// <param name="IsWork">Whether somebody has to do something before it.</param>
/// <param name="Sentence">What happens.</param>
internal sealed record ComingLine(DateOnly On, bool IsWork, IReadOnlyList<Word> Sentence)
{
    private const int Named = 4;
    private const int RulesNamed = 12;

    internal string Text => string.Concat(Sentence.Select(word => word.Text));

    /// <summary>The sentences of days, in their order.</summary>
    /// <param name="site">The site.</param>
    /// <param name="days">The days.</param>
    /// <param name="about">The product or domain on whose page they stand; null where they are about the whole mesh.</param>
    internal static IReadOnlyList<ComingLine> Of(SiteFrame site, IEnumerable<ComingDate> days, ElementName? about = null)
    {
        var today = site.Catalog.AsOf;
        return
        [
            .. days.GroupBy(day => day switch
            {
                RuleChange { Findings.Count: 0 } change => (day.On, "rule", (object?)change.Level),
                PolicyReview => (day.On, "review", null),
                _ => (day.On, "", day),
            }).Select(same => same.First() switch
            {
                RuleChange { Findings.Count: 0, Level: var level } => new ComingLine(same.Key.On, IsWork: false, Quiet(site, level, [.. same.Cast<RuleChange>().Select(change => change.Policy)])),
                RuleChange change => new ComingLine(change.On, IsWork: true, Hitting(site, change, about)),
                PolicyReview => new ComingLine(same.Key.On, IsWork: same.Key.On < today, Reviews(site, [.. same.Cast<PolicyReview>().Select(review => review.Policy)], same.Key.On < today)),
                WaiverEnd waiver => new ComingLine(waiver.On, waiver.Findings.Count > 0 && waiver.Level is not null, Waivers(site, waiver, about)),
                OfferEnd offer => new ComingLine(offer.On, offer.Consumers.Count > 0 || offer.On < today, Offers(site, offer, about, offer.On < today)),
                _ => throw new ArgumentOutOfRangeException(nameof(days)),
            }),
        ];
    }

    /// <summary>Where findings are, by name; how many are left out at the end.</summary>
    internal static IEnumerable<Word> Places(SiteFrame site, IEnumerable<ElementName> elements) =>
        List([.. elements.Distinct().Select(element => site.Named(element) is var (title, page) ? new Word(title, page) : new Word(element.Text))], Named);

    private static IReadOnlyList<Word> Quiet(SiteFrame site, Level? level, IReadOnlyList<Policy> policies) =>
    [
        new($"{Does(level)}: "),
        .. Titles(site, policies),
        new(level is null ? "." : policies.Count == 1 ? ". Nothing breaks it today." : ". Nothing breaks them today."),
    ];

    private static IReadOnlyList<Word> Hitting(SiteFrame site, RuleChange change, ElementName? about)
    {
        var here = change.Findings.Where(finding => about is null || about.Covers(finding.Element)).ToList();
        return
        [
            new($"{Does(change.Level)}: "),
            Title(site, change.Policy),
            new($". {PlainText.Counted(here.Count, "finding")} to mend before"),
            .. about?.Kind == NameKind.Product ? [new(".")] : (IEnumerable<Word>)[new(", in "), .. Places(site, here.Select(finding => finding.Element.Head)), new(".")],
        ];
    }

    private static IReadOnlyList<Word> Reviews(SiteFrame site, IReadOnlyList<Policy> policies, bool isOverdue) =>
        [new(isOverdue ? "Should have been reviewed by then: " : "To be reviewed by then: "), .. Titles(site, policies), new(".")];

    private static IReadOnlyList<Word> Waivers(SiteFrame site, WaiverEnd end, ElementName? about) =>
    [
        new("Last day of a "),
        new("waiver", $"{PagePath.Waivers}#{PagePath.Segment(end.Waiver.File)}"),
        new(": "),
        end.Policy is { } policy ? Title(site, policy) : new(end.Waiver.Policy),
        .. about?.Kind == NameKind.Product ? [] : (IEnumerable<Word>)[new(" for "), .. Places(site, end.Concerns)],
        new($"{Then(end)}."),
    ];

    private static string Then(WaiverEnd end) => (end.Findings.Count, end.Level) switch
    {
        (0, _) or (_, null) => "",
        (1, Level.Error) => ". Then 1 finding blocks",
        (var many, Level.Error) => $". Then {many} findings block",
        (1, _) => ". Then 1 finding counts again",
        (var many, _) => $". Then {many} findings count again",
    };

    private static IReadOnlyList<Word> Offers(SiteFrame site, OfferEnd end, ElementName? about, bool isOver)
    {
        var what = string.Join(' ', new[] { end.Port.Name, end.Port.Version }.OfType<string>());
        IEnumerable<Word> offer = end.Owner == about ? [new($"Its port {what}")] : [new(what), new(" of "), new(Phrases.NameOf(end.Port.Product), PagePath.Product(end.Port.Product.Key))];
        var happens = (end.IsGone, isOver) switch
        {
            (true, false) => "has its last day",
            (true, true) => "had its last day and is still offered",
            (false, false) => "is supported until then",
            (false, true) => "is not supported any more",
        };
        IReadOnlyList<Word> successor = [.. Successor(site, end)];
        return end switch
        {
            _ when about is not null && end.Owner != about && end.Consumers.Contains(about) => [.. offer, new($", which this product consumes, {happens}."), .. successor],
            { Consumers.Count: 0 } => [.. offer, new($" {happens}. Nothing consumes it."), .. successor],
            _ => [.. offer, new($" {happens}. Still consumed by "), .. Places(site, end.Consumers), new("."), .. successor],
        };
    }

    /// <summary>What to consume instead, where it is said.</summary>
    private static IEnumerable<Word> Successor(SiteFrame site, OfferEnd end)
    {
        if (end.Port.Successor is not { } other)
            yield break;
        var element = ElementName.Read(other);
        yield return new Word(" Move to ");
        yield return site.Named(element.Head) is (_, { } page) ? new Word(PlainText.Cap(element.ProductKey == end.Port.Product.Key ? element.Text[(element.Text.LastIndexOf('/') + 1)..] : other), page) : new Word(PlainText.Cap(other));
        yield return new Word(".");
    }

    private static string Does(Level? level) => level switch
    {
        Level.Error => "Blocks from then on",
        Level.Warning => "Warns from then on",
        Level.Note => "Is tried from then on",
        _ => "Ends",
    };

    private static IEnumerable<Word> Titles(SiteFrame site, IReadOnlyList<Policy> policies) => List([.. policies.Select(policy => Title(site, policy))], RulesNamed);

    /// <summary>The title of a policy, with its major version where another one is called the same.</summary>
    private static Word Title(SiteFrame site, Policy policy) => new(
        site.Catalog.Mesh.Policies.Any(other => other != policy && other.Title == policy.Title) ? string.Create(CultureInfo.InvariantCulture, $"{policy.Title} (v{policy.PolicyId.Major})") : policy.Title,
        PagePath.Policy(policy));

    private static IEnumerable<Word> List(IReadOnlyList<Word> words, int most)
    {
        var shown = words.Count > most ? most - 1 : words.Count;
        foreach (var (index, word) in words.Take(shown).Index())
        {
            if (index > 0)
                yield return new Word(index == shown - 1 && shown == words.Count ? " and " : ", ");
            yield return word;
        }

        if (shown < words.Count)
            yield return new Word($" and {PlainText.Counted(words.Count - shown, "other")}");
    }
}
