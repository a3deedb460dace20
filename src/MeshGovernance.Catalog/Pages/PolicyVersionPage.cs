using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A major version of a policy: what it asks, why, how it was decided, its code, and whom it hits today.</summary>
public sealed class PolicyVersionPage : IPage
{
    internal const int FindingsShown = 30;

    internal const int OutsideShown = 12;

    private const int LongestCode = 16_000;

    private PolicyVersionPage(SiteFrame site, PolicySource source)
    {
        Source = source;
        Frame = new PageFrame(site, PagePath.Policy(source.Policy), source.Policy.Title, $"Policy {source.Policy.PolicyId.Id} {source.Policy.Version}: {source.Policy.Title}.")
        {
            Section = PagePath.Policies,
            Crumbs = [new Crumb("Policies", PagePath.Policies)],
        };
    }

    public PageFrame Frame { get; }

    internal PolicySource Source { get; }

    internal Policy Policy => Source.Policy;

    internal Level? Level => Lifecycle.LevelOn(Policy, Catalog.AsOf);

    internal IReadOnlyList<Finding> Findings => [.. Catalog.FindingsOf(Policy)];

    /// <summary>What the policy is about; null where that is all of its scope.</summary>
    internal string? About => AboutOf(Policy);

    /// <summary>What falls outside: the names of the elements, by the reason.</summary>
    internal IReadOnlyList<(string Reason, IReadOnlyList<ElementName> Elements)> Outside => Applicability.ByReason(Policy, Catalog.Loaded);

    internal string RecordFile => Source.RecordFile();

    internal string? Record => Catalog.Text(RecordFile);

    internal string Code => Source.Script.Length <= LongestCode ? Source.Script : Source.Script[..LongestCode] + "\n// The rest stands in the repository.";

    /// <summary>Other versions of the same policy.</summary>
    internal IEnumerable<Policy> Others => Catalog.Loaded.Policies.Select(source => source.Policy).Where(policy => policy.PolicyId.Id == Policy.PolicyId.Id && policy != Policy);

    /// <summary>A form to discuss the rule in; null where nobody knows the repository.</summary>
    internal string? Discuss => Catalog.Addresses.Repository?.NewIssue(
        $"{Policy.Title} ({Policy.PolicyId.Id} {Policy.Version})", $"About the rule `{Policy.Key}`:\n\n(What does it ask that is wrong, or not enough? Whom does it harm? How could it be fixed?)\n");

    /// <summary>What a parameter means, and its values: the rule's own and the mesh's.</summary>
    internal IEnumerable<(string Name, string Type, string Default, string Here, string Description)> Parameters => Source.Parameters.Select(parameter =>
    {
        var declared = Policy.Node["parameters"]?[parameter.Name];
        var here = Catalog.Mesh.Node["parameters"]?[Policy.PolicyId.Id]?[parameter.Name];
        return (parameter.Name, declared?["type"]?.Text ?? "", Phrases.Of(declared?["default"]), Phrases.Of(here), declared?["description"]?.Text ?? "");
    });

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static string? AboutOf(Policy policy) => Applicability.Of(policy)?.Words;

    internal static PolicyVersionPage Of(SiteFrame site, PolicySource source) => new(site, source);
}
