using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>What lies ahead within some days, told to each whom it concerns, with the line that says so.</summary>
public sealed class NearHorizon
{
    /// <summary>Beyond this a report counts.</summary>
    private const int Most = 1_000;

    private const int MostNamed = 5;
    private const int MostOfAReason = 100;
    private readonly MeshCatalog catalog;
    private readonly DateOnly until;

    private NearHorizon(MeshCatalog catalog, DateOnly until) => (this.catalog, this.until) = (catalog, until);

    /// <param name="mesh">The mesh.</param>
    /// <param name="report">What was found in all of it.</param>
    /// <param name="verdicts">What was made of that.</param>
    /// <param name="days">How many days ahead.</param>
    public static ReportHorizon Of(LoadedMesh mesh, Report report, Verdicts verdicts, int days)
    {
        var near = new NearHorizon(new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(null, null)), DateOnly.FromDayNumber(Math.Min(report.AsOf.DayNumber + days, DateOnly.MaxValue.DayNumber)));
        IReadOnlyList<HorizonEntry> entries =
        [
            .. near.Dated().OrderBy(entry => entry.On).ThenBy(entry => entry.Domain, StringComparer.Ordinal).ThenBy(entry => entry.Element, StringComparer.Ordinal),
            .. near.Proposals(),
        ];
        return new ReportHorizon(near.until, [.. near.Domains()], [.. entries.Take(Most)], Math.Max(0, entries.Count - Most));
    }

    /// <summary>Also those whose file cannot be read: they are not gone.</summary>
    private IEnumerable<HorizonDomain> Domains() => catalog.Mesh.Domains.DistinctBy(domain => domain.Key).Select(domain => new HorizonDomain(domain.Key, domain.Name.Length > 0 ? PlainText.Line(domain.Name) : domain.Key))
        .Concat(catalog.UnreadDomains.Select(domain => new HorizonDomain(domain.Key, domain.Key)))
        .OrderBy(domain => domain.Key, StringComparer.Ordinal);

    private IEnumerable<HorizonEntry> Dated() => catalog.Horizon.Days.Where(day => day.On <= until).SelectMany(day => day switch
    {
        RuleChange { Level: Level.Error } change => Blocks(change),
        WaiverEnd end => Waivers(end),
        OfferEnd end => Offers(end),
        PolicyReview review => [At(HorizonKind.Review, review.On, review.Policy, "reviewBy", ElementName.OfPolicy(review.Policy.PolicyId), $"{Rule(review.Policy)} is to be looked at again{(review.Policy.Steward is { Length: > 0 } steward ? $", by its steward {steward}" : "")}.") with { Domain = review.Policy.PolicyId.Domain }],
        _ => [],
    });

    private IEnumerable<HorizonEntry> Blocks(RuleChange change) => ByDomain(change.Findings).Select(domain =>
        At(HorizonKind.Blocks, change.On, change.Policy, "dates", ElementName.OfPolicy(change.Policy.PolicyId), $"{Rule(change.Policy)} begins to block.") with { Domain = domain.Key, Findings = PrintsOf(domain) });

    private IEnumerable<HorizonEntry> Waivers(WaiverEnd end)
    {
        var covered = ByDomain(end.Findings).ToDictionary(domain => domain.Key ?? "", PrintsOf);
        var told = covered.Keys.Concat(end.Elements.Select(element => element.DomainKey).OfType<string>()).Distinct().DefaultIfEmpty("");
        var rule = end.Policy is { } policy ? Rule(policy) : end.Waiver.Policy;
        foreach (var domain in told)
        {
            var prints = covered.GetValueOrDefault(domain, []);
            var then = (prints.Count, end.Level) switch
            {
                (0, _) or (_, null) => "nothing that it covers is found today",
                (var count, Level.Error) => $"{PlainText.Counted(count, "finding blocks", "findings block")} from the next day on",
                (var count, _) => $"{PlainText.Counted(count, "finding counts", "findings count")} again from the next day on",
            };
            yield return At(HorizonKind.Waiver, end.On, end.Waiver, "until", ElementName.OfWaiver(end.Waiver.File), $"Last day of a waiver of {rule}: {then}.{(end.Waiver.Reason is { Length: > 0 } reason ? $" It was given for: {Short(reason)}" : "")}") with
            {
                Domain = domain.Length == 0 ? null : domain,
                Findings = end.Level is null ? [] : prints,
            };
        }
    }

    private IEnumerable<HorizonEntry> Offers(OfferEnd end)
    {
        var what = $"'{string.Join(' ', new[] { end.Port.Name, end.Port.Version }.OfType<string>())}'";
        var happens = (end.IsGone, end.On < catalog.AsOf) switch
        {
            (true, false) => "has its last day",
            (true, true) => "had its last day",
            (false, false) => "is supported until then",
            (false, true) => "is not supported any more",
        };
        var consumers = end.Consumers.Count == 0 ? "Nothing consumes it." : $"Still consumed by {Named(end.Consumers)}.";
        yield return At(HorizonKind.Offer, end.On, end.Port, "", end.Owner, $"{what} {happens}. {consumers}") with { Domain = end.Owner.DomainKey };
        var move = end.Port.Successor is { } successor ? $" Move to {PlainText.Cap(successor)}." : "";
        foreach (var consumer in end.Port.Consumers.DistinctBy(consumer => consumer.Product))
            yield return At(HorizonKind.Input, end.On, consumer, "", catalog.Loaded.NameOf(consumer.Product), $"It consumes {what} of {end.Owner}, which {happens}.{move}") with { Domain = consumer.Product.DomainId };
    }

    private IEnumerable<HorizonEntry> Proposals() => catalog.Horizon.Proposals.Select(proposal =>
        At(HorizonKind.Decision, null, proposal.Policy, "status", ElementName.OfPolicy(proposal.Policy.PolicyId), $"{Rule(proposal.Policy)} is proposed. {Found(proposal.Findings)}") with { Domain = proposal.Policy.PolicyId.Domain })
        .OrderBy(entry => entry.Element, StringComparer.Ordinal);

    private static string Found(IReadOnlyList<Finding> findings) => findings.Count == 0
        ? "It would find nothing today."
        : $"It would find {PlainText.Counted(findings.Count, "thing")} in {Named([.. findings.Select(finding => finding.Element.Head).Distinct()])}.";

    /// <summary>Enough to remember by: the file has all of it.</summary>
    private static string Short(string reason) => PlainText.Line(reason) is var line && line.Length <= MostOfAReason ? line : $"{line[..MostOfAReason].TrimEnd()}…";

    private static string Named(IReadOnlyList<ElementName> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {PlainText.Counted(names.Count - MostNamed, "other")}" : "");

    private static string Rule(Policy policy) => policy.Title.Length > 0 ? $"'{PlainText.Line(policy.Title)}' ({policy.Key})" : policy.Key;

    private static IEnumerable<IGrouping<string?, Finding>> ByDomain(IEnumerable<Finding> findings) => findings.GroupBy(finding => finding.Element.DomainKey);

    private static IReadOnlyList<string> PrintsOf(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Fingerprint)];

    private HorizonEntry At(HorizonKind kind, DateOnly? on, Element subject, string field, ElementName element, string message)
    {
        var descriptor = catalog.Loaded.DescriptorOf(subject);
        var place = descriptor.Places.Anchor(subject.Node[field] ?? subject.Node);
        return new HorizonEntry(kind, on, null, element.Text, PlainText.Line(message), descriptor.Path, Math.Max(1, place.Start.Line), []);
    }
}
