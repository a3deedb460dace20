using MeshGovernance.Core.Insight;
using RazorSlices;

namespace MeshGovernance.Catalog;

/// <summary>A template for a part of pages.</summary>
public abstract class Part<T> : RazorSlice<T>
    where T : IPage
{
    protected MeshCatalog Mesh => Model.Frame.Site.Catalog;

    /// <summary>What leads from the page to another page or file of the site.</summary>
    protected string To(string path) => Model.Frame.To(path);
}
