namespace MeshGovernance.Catalog.Parts;

/// <summary>The links between the pages of a list.</summary>
public sealed record PagerPart(PageFrame Frame, Pager Pager) : IPage;
