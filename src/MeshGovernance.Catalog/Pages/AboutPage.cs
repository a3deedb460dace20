using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog.Pages;

/// <summary>What this site is made of, and what programs can read of it.</summary>
public sealed record AboutPage(PageFrame Frame) : IPage
{
    /// <summary>The files for programs that stand for the whole mesh, and what each holds.</summary>
    internal static readonly (string File, string Holds)[] Data =
    [
        ("mesh.json", "name, classification scale, numbers, compliance, what could not be judged"),
        ("domains.json", "the domains with their level and compliance"),
        ("products.json", "the data products with version, status and whether they keep the rules"),
        ("contracts.json", "the contracts with the names of their objects"),
        ("policies.json", "the policies, and what happened to them"),
        ("findings.json", "all findings"),
        ("waivers.json", "the waivers, and which hold today"),
        ("edges.json", "who consumes what"),
        ("personal-data.json", "the columns with personal data, why, for how long and who consumes them"),
    ];

    internal static AboutPage Of(SiteFrame site) => new(new PageFrame(site, PagePath.About, "About", "How this catalog is made, and what programs can read of it."));
}
