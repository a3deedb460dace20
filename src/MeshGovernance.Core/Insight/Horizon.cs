using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Waivers;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>
/// What is dated in a mesh and lies ahead: rules that change their level whomever they hit, waivers and offers that end, reviews that are due;
/// and the policies on which the guild has not decided yet. What somebody should have done before stays until it is done.
/// </summary>
internal sealed class Horizon
{
    private const string EndOfSupport = "endOfSupport";
    private const string EndOfLife = "endOfLife";

    private readonly MeshCatalog catalog;
    private readonly ILookup<ElementName, ComingDate> byElement;

    internal Horizon(MeshCatalog catalog)
    {
        this.catalog = catalog;
        Days = [.. new[] { Rules(), Reviews(), Waivers(), Offers() }.SelectMany(days => days).OrderBy(day => day.On)];
        byElement = Days.SelectMany(date => date.Concerns.Select(element => (element, date))).ToLookup(concern => concern.element, concern => concern.date);
    }

    /// <summary>Every day, the nearest first.</summary>
    internal IReadOnlyList<ComingDate> Days { get; }

    /// <summary>The policies that wait for the guild, with what they would find.</summary>
    internal IReadOnlyList<(Policy Policy, IReadOnlyList<Finding> Findings)> Proposals =>
        [.. Judging.Where(policy => policy.Status == PolicyLife.Proposed).Select(policy => (policy, (IReadOnlyList<Finding>)[.. catalog.FindingsOf(policy)]))];

    /// <summary>The days that are about something: a data product with what covers it, a domain with all that is in it.</summary>
    internal IReadOnlyList<ComingDate> Of(ElementName element) => element.Kind == NameKind.Domain
        ? [.. Days.Where(date => date.Concerns.Any(concern => concern == ElementName.Mesh || concern.Domain == element))]
        : [.. new[] { ElementName.Mesh, element.First, element }.SelectMany(name => byElement[name]).Distinct().OrderBy(date => date.On)];

    /// <summary>The policies that are whole: others find nothing, whatever their dates say.</summary>
    private IEnumerable<Policy> Judging => catalog.Loaded.Policies.Select(source => source.Policy);

    private IEnumerable<ComingDate> Rules()
    {
        foreach (var policy in Judging)
        {
            for (var change = Lifecycle.NextChange(policy, catalog.AsOf); change is not null; change = Lifecycle.NextChange(policy, change.On))
                yield return new RuleChange(change.On, policy, change.Level, [.. catalog.FindingsOf(policy).Where(finding => change.Level is not null && !IsWaivedOn(finding, change.On))]);
        }
    }

    private IEnumerable<ComingDate> Reviews() =>
        catalog.Mesh.Policies
            .Where(policy => Lifecycle.Decides(policy) && !(policy.End <= policy.ReviewBy) && !(policy.End <= catalog.AsOf))
            .Select(policy => policy.ReviewBy is { } day ? new PolicyReview(day, policy) : null)
            .OfType<PolicyReview>();

    private IEnumerable<ComingDate> Waivers()
    {
        var covered = catalog.Report.Findings.Where(finding => finding.Waiver is not null).ToLookup(finding => finding.Waiver);
        foreach (var waiver in catalog.Mesh.Waivers)
        {
            if (waiver.Until is not { } last || last < catalog.AsOf || !(catalog.Verdicts.IsActive(waiver) || waiver.From > catalog.AsOf))
                continue;
            var policy = catalog.Mesh.Policies.FirstOrDefault(policy => policy.Key == waiver.Policy);
            var level = policy is null ? covered[waiver.File].Select(finding => (Level?)finding.Level).Max() : Lifecycle.LevelOn(policy, last.AddDays(1));
            yield return new WaiverEnd(last, waiver, policy, level, [.. covered[waiver.File]], WaiverBook.ElementsOf(waiver));
        }
    }

    private IEnumerable<ComingDate> Offers() =>
        catalog.Mesh.Products.SelectMany(product => product.OutputPorts)
            .Where(port => port.IsEnding)
            .SelectMany(port => new[] { EndOf(port, EndOfSupport, isGone: false), EndOf(port, EndOfLife, isGone: true) }.OfType<OfferEnd>());

    private OfferEnd? EndOf(OutputPort port, string property, bool isGone) => port.EndBy(property) is { } day
        ? new OfferEnd(day, port, isGone, catalog.Loaded.NameOf(port.Product), [.. port.Consumers.Select(consumer => catalog.Loaded.NameOf(consumer.Product)).Distinct()])
        : null;

    private bool IsWaivedOn(Finding finding, DateOnly day) =>
        finding.Waiver is { } file && catalog.Mesh.Waivers.FirstOrDefault(waiver => waiver.File == file) is { Until: { } last } && last >= day;
}
