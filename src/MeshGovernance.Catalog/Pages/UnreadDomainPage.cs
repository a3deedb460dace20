using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A domain whose file cannot be read or is missing: what is wrong with it, and what the domain offers all the same.</summary>
public sealed class UnreadDomainPage : IPage
{
    internal const int ProductsShown = 200;

    private UnreadDomainPage(SiteFrame site, UnreadDomain domain)
    {
        Domain = domain;
        Frame = new PageFrame(site, PagePath.Domain(domain.Key), domain.Key, $"The descriptor of this domain {(domain.IsThere ? "cannot be read" : "is missing")}.")
        {
            Section = PagePath.Domains,
            Crumbs = [new Crumb("Domains", PagePath.Domains)],
        };
    }

    public PageFrame Frame { get; }

    internal UnreadDomain Domain { get; }

    internal IReadOnlyList<UnreadProduct> Unread => [.. Frame.Site.UnreadOf(Domain.Key)];

    internal BrokenFilePart Broken => new(Frame, Domain.File, All);

    /// <summary>What else was found on the domain itself.</summary>
    internal IReadOnlyList<Finding> Findings => [.. All.Where(finding => finding.File != Domain.File)];

    private IReadOnlyList<Finding> All => Domain.FindingsIn(Frame.Site.Catalog.Report);

    internal static UnreadDomainPage Of(SiteFrame site, UnreadDomain domain) => new(site, domain);
}
