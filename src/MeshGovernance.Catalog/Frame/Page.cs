using MeshGovernance.Catalog.Frame;
using RazorSlices;

namespace MeshGovernance.Catalog;

/// <summary>A template for a whole page: it stands in the frame that all pages share.</summary>
public abstract class Page<T> : Part<T>, IUsesLayout<Shell, PageFrame>
    where T : IPage
{
    public PageFrame LayoutModel => Model.Frame;
}
