namespace MeshGovernance.Catalog;

/// <summary>What a template shows: the frame around it, and whatever the page is about.</summary>
public interface IPage
{
    PageFrame Frame { get; }
}
