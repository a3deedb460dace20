using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog;

/// <summary>The navigation at the top of every page, in its order.</summary>
internal static class Sections
{
    internal static readonly IReadOnlyList<Crumb> All =
    [
        new("Data products", PagePath.Products),
        new("Domains", PagePath.Domains),
        new("The mesh", PagePath.Mesh),
        new("Policies", PagePath.Policies),
        new("Learning", PagePath.Learning),
    ];
}
