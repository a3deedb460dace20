namespace MeshGovernance.Engine.Sites;

/// <summary>Which catalog is made.</summary>
/// <param name="AsOf">The day on which the mesh is judged.</param>
/// <param name="Commit">A commit; null means the files on the disk.</param>
/// <param name="Address">Where the catalog will be published; null for <c>catalog.url</c> of <c>mesh.yaml</c>.</param>
public sealed record SiteRequest(DateOnly AsOf, string? Commit = null, string? Address = null)
{
    /// <summary>Whether it is shown on this machine, at the root of its host, wherever it will be published.</summary>
    public bool IsServed { get; init; }
}
