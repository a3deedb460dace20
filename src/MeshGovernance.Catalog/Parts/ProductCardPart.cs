using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A product among others.</summary>
public sealed record ProductCardPart(PageFrame Frame, Product Product) : IPage
{
    internal string Consumers => Product.Consumers.Count == 0 ? "no consumers yet" : PlainText.Counted(Product.Consumers.Count, "consumer");
}
