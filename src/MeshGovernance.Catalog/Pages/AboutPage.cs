using MeshGovernance.Catalog.Api;
using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog.Pages;

/// <summary>What this site is made of, and what programs can read of it.</summary>
public sealed record AboutPage(PageFrame Frame) : IPage
{
    /// <summary>What programs can read, kind by kind.</summary>
    internal static IReadOnlyList<ApiSchema> Data => ApiSchema.All;

    internal static AboutPage Of(SiteFrame site) => new(new PageFrame(site, PagePath.About, "About", "How this catalog is made, and what programs can read of it."));
}
