namespace MeshGovernance.Engine.Sites;

/// <summary>Which catalog is made.</summary>
/// <param name="AsOf">The day on which the mesh is judged.</param>
/// <param name="Commit">A commit; null means the files on the disk.</param>
/// <param name="Address">Where the catalog will be published; null for <c>catalog.url</c> of <c>mesh.yaml</c>.</param>
public sealed record SiteRequest(DateOnly AsOf, string? Commit = null, string? Address = null);
