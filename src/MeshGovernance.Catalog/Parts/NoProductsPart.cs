namespace MeshGovernance.Catalog.Parts;

/// <summary>What stands in the place of data products where there are none to show: a mesh that was just founded, or one whose files nobody can read.</summary>
public sealed record NoProductsPart(PageFrame Frame) : IPage
{
    private const string ProductFile = "/product.yaml";

    internal bool AreUnread => Frame.Site.Catalog.Loaded is var mesh
        && mesh.Broken.Concat(mesh.Unreadable.Select(file => file.Path)).Any(path => path.EndsWith(ProductFile, StringComparison.Ordinal));
}
