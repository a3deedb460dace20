using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A policy that judges nobody, since a file that it is made of is missing or cannot be read: which, where, and what its record says.</summary>
public sealed class UnreadPolicyPage : IPage
{
    private UnreadPolicyPage(SiteFrame site, UnreadPolicy policy)
    {
        Policy = policy;
        Frame = new PageFrame(site, PagePath.Policy(policy.Id, policy.Major), policy.Id, $"{policy.Id} is not whole, so it judges nobody.")
        {
            Section = PagePath.Policies,
            Crumbs = [new Crumb("Policies", PagePath.Policies)],
        };
    }

    public PageFrame Frame { get; }

    internal UnreadPolicy Policy { get; }

    internal string FileName => RepoPath.Of(Policy.File).Name;

    internal BrokenFilePart Broken => new(Frame, Policy.File, All);

    /// <summary>What else was found in its folder.</summary>
    internal IReadOnlyList<Finding> Findings => [.. All.Where(finding => finding.File != Policy.File)];

    internal string RecordFile => MeshFiles.ReadmeBeside(Policy.File);

    internal string? Record => Frame.Site.Catalog.Text(RecordFile);

    private IReadOnlyList<Finding> All => Policy.FindingsIn(Frame.Site.Catalog.Report);

    internal static UnreadPolicyPage Of(SiteFrame site, UnreadPolicy policy) => new(site, policy);
}
