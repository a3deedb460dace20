using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A product that consumes, with the domain and the person to talk to.</summary>
public sealed record ConsumerPart(PageFrame Frame, Product Product) : IPage
{
    /// <summary>What it reads the data for, as its agreements say; empty where nobody does.</summary>
    internal string Purpose { get; init; } = "";

    /// <summary>Who answers for it, where people are shown by name.</summary>
    internal string? Owner => Frame.Site.Catalog.People.OwnerOf(Product, Frame.Site.Catalog.AsOf);
}
