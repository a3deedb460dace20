using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A product among others.</summary>
public sealed record ProductCardPart(PageFrame Frame, Product Product) : IPage
{
    internal string Consumers => Product.Consumers.Count == 0 ? "no consumers yet" : ReportWords.Counted(Product.Consumers.Count, "consumer");
}
