using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Products.OdpsParts;
using static MeshGovernance.Core.Standards.Products.ProductEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>The ports of a product: what it consumes, what it offers, how it is managed.</summary>
internal static class OdpsPorts
{
    internal static readonly MapShape Input = new("An input port", () =>
    [
        Deprecated with { Effect = Lineage },
        Id with { Effect = Identity },
        new("name", Shape.Text, "The name of the port.", Lineage) { Required = Always, Examples = ["payments"] },
        new("version", Shape.Text, "The version of the contract that is read; it leads to an output port with the same major version.", Lineage) { Required = Until(Odps100), Examples = ["1.0.0"] },
        new("contractId", Shape.Text, "The id of the data contract that is read, as the output port of the other product names it.", Lineage) { Required = Until(Odps100), Examples = ["dbb7b1eb-7628-436e-8914-2a00638ba6db"] },
        Tags with { In = Since(Odps100) },
        CustomProperties with { In = Since(Odps100) },
        Links with { In = Since(Odps100) },
    ]);

    private static readonly MapShape Sbom = new("An SBOM", () =>
    [
        Id,
        new("type", Shape.Text, "Where the SBOM is kept.", MadeOf) { Default = "external", Examples = ["external"] },
        new("url", Shape.Uri, "The address of the SBOM.", MadeOf) { Required = Until(Odps100), Examples = ["https://sbom.example.org/orders"] },
        Tags with { In = Since(Odps110) },
        CustomProperties with { In = Since(Odps110) },
        Links with { In = Since(Odps110) },
    ]);

    private static readonly MapShape InputContract = new("An input contract", () =>
    [
        new("id", Shape.Text, "The id of the contract.", Lineage) { Required = Always, Examples = ["dbb7b1eb-7628-436e-8914-2a00638ba6db"] },
        new("version", Shape.Text, "The version of the contract.", Lineage) { Required = Always, Examples = ["1.0.0"] },
    ]);

    internal static readonly MapShape Output = new("An output port", () =>
    [
        Deprecated,
        Id with { Effect = Identity },
        new("name", Shape.Text, "The name of the port.", Key) { Required = Always, Examples = ["orders"] },
        new("description", Shape.Text, "What the port offers.", Words),
        new("type", Shape.Text, "What consumers find there: a table, a topic, a report.", PortType) { Examples = ["table", "view", "topic", "file", "report", "model", "api"] },
        new("version", Shape.Text, "The version of the port: each version has an entry of its own.", PortVersion) { Required = Until(Odps100), Examples = ["1.0.0"] },
        new("contractId", Shape.Text, "The id of the data contract that the port keeps: an *.odcs.yaml beside this file.", PortContract),
        new("sbom", new ListShape(Sbom), "The software that the port is made of (software bill of materials).", MadeOf),
        new("inputContracts", new ListShape(InputContract), "The contracts whose data goes into this port.", Lineage),
        new("synonyms", new ListShape(Synonym), "Other names by which people look for the port.", Title) { In = Since(Odps110) },
        Tags with { In = Since(Odps100) },
        CustomProperties with { In = Since(Odps100) },
        Links with { In = Since(Odps100) },
        new("context", Context, "What an AI agent should know before it uses the port.", Guidance) { In = Since(Odps110) },
    ]);

    internal static readonly MapShape Management = new("A management port", () =>
    [
        Deprecated with { Effect = Operation },
        Id,
        new("name", Shape.Text, "The name of the port.", Operation) { Required = Always, Examples = ["catalog"] },
        new("content", Shape.Text, "What the port is about.", Operation) { Required = Always, Examples = ["discoverability", "observability", "control", "dictionary"] },
        new("type", Shape.Text, "How the port is reached.", Operation) { Default = "rest", Examples = ["rest", "topic"] },
        new("url", Shape.Uri, "The address of the port.", Operation),
        new("channel", Shape.Text, "The channel of the port, such as the name of a topic.", Operation),
        new("description", Shape.Text, "What the port is used for.", Words),
        Tags,
        CustomProperties,
        Links,
    ]);
}
