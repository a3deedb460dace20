using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Products.OdpsParts;
using static MeshGovernance.Core.Standards.Products.ProductEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>A data product file: the Open Data Product Standard, field by field.</summary>
internal static class Odps
{
    private static readonly MapShape Product = new("A data product", () =>
    [
        new("apiVersion", Shape.Fixed("v0.9.0", "v1.0.0", "v1.1.0"), "The version of the standard that this file follows.", StandardVersion) { Required = Always, Default = "v1.1.0" },
        new("kind", Shape.OneOf("DataProduct"), "Tells that this file describes a data product.", FileKind) { Required = Always, Default = "DataProduct" },
        new("id", Shape.Text, "The identity of the product, which never changes.", Identity) { Required = Always, Examples = ["orders", "fbe8d147-28db-4f1d-bedf-a3fe9f458427"] },
        new("name", Shape.Text, "The name that people know the product by.", Title),
        new("version", Shape.Text, "The version of the product itself, best as a semantic version.", FileVersion) { Examples = ["1.0.0"] },
        new("status", Shape.Text, "Where the product is in its life.", Lifecycle)
        {
            Required = Until(Odps100),
            Examples = ["draft", "proposed", "active", "deprecated", "retired"],
        },
        new("deprecated", Shape.Truth, "Whether consumers should move away from the product.", Deprecation) { In = Since(Odps110), Default = "false" },
        new("domain", Shape.Text, "The business domain that owns the product: the name of the folder that holds the product's own.", Belonging) { Examples = ["checkout"] },
        new("type", Shape.Text, "The archetype of the product in the mesh.", Archetype)
        {
            In = Since(Odps110),
            Examples = ["sourceAligned", "aggregate", "consumerAligned"],
        },
        new("tenant", Shape.Text, "The organisation that the product belongs to.", Belonging),
        new("synonyms", new ListShape(Synonym), "Other names by which people look for the product.", Title) { In = Since(Odps110) },
        new("context", Context, "What an AI agent should know before it uses the product.", Guidance) { In = Since(Odps110) },
        new("description", Description, "What the product is for and where its limits are.", Words),
        Links,
        CustomProperties,
        Tags,
        new("inputPorts", new ListShape(OdpsPorts.Input), "What the product consumes: one entry for each contract that it reads.", Lineage),
        new("outputPorts", new ListShape(OdpsPorts.Output), "What the product offers: one entry for each version of a port.", Offer),
        new("managementPorts", new ListShape(OdpsPorts.Management), "Where the product is operated, observed and discovered.", Operation),
        new("support", new ListShape(OdpsPeople.Support), "Where consumers get help and news.", Contact),
        new("team", new ListShape(OdpsPeople.Member), "The people who own the product.", People) { In = Until(Odps090) },
        new("team", OdpsPeople.Team, "The team that owns the product.", People) { In = Since(Odps100) },
        new("productCreatedTs", Shape.Moment, "When the product was created, in UTC.", Words) { Examples = ["2026-01-31T10:15:00Z"] },
    ]);

    internal static Standard Standard { get; } = new("ODPS", "DataProduct", Product, ("v0.9.0", Odps090), ("v1.0.0", Odps100), ("v1.1.0", Odps110)) { Variables = new Releases(Odps110, Odps110) };
}
