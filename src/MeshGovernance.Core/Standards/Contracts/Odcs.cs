using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>A data contract file: the Open Data Contract Standard, field by field.</summary>
internal static class Odcs
{
    private static readonly MapShape Contract = new("A data contract", () =>
    [
        new("version", Shape.Text, "The version of this contract.", FileVersion) { Required = Always, Examples = ["1.0.0"] },
        new("kind", Shape.OneOf("DataContract"), "Tells that this file is a data contract.", FileKind) { Required = Always, Default = "DataContract" },
        new("apiVersion", Shape.Fixed("v3.0.0", "v3.0.1", "v3.0.2", "v3.1.0", "v3.2.0"), "The version of the standard that this file follows.", StandardVersion) { Required = Always, Default = "v3.2.0" },
        new("id", Shape.Text, "The identity of the contract, which never changes.", Identity) { Required = Always, Examples = ["orders", "53581432-6c55-4ba2-a65f-72344a91553a"] },
        new("name", Shape.Text, "The title of the contract.", Title),
        new("tenant", Shape.Text, "The organisation that the contract belongs to.", Belonging),
        Tags,
        new("status", Shape.Text, "Where the contract is in its life.", Lifecycle) { Required = Until(Odcs310), Examples = ["active", "proposed", "draft", "deprecated", "retired"] },
        new("servers", new ListShape(OdcsServers.Server), "Where the data is: one entry for each environment.", Offer),
        new("dataProduct", Shape.Text, "The name of the data product.", Belonging) { Deprecated = Since(Odcs310) },
        new("description", Description, "What the data is for and where its limits are.", Words),
        new("domain", Shape.Text, "The business domain of the data.", Belonging) { Examples = ["checkout"] },
        ContextField,
        new("schema", new ListShape(OdcsSchema.Object), "The data model: tables, topics or files with their columns.", Offer),
        new("support", new ListShape(OdcsPeople.Support), "Where consumers get help and news.", Contact),
        new("price", OdcsTerms.Price, "What the data costs.", Cost),
        new("team", new ListShape(OdcsPeople.FormerMember), "The people who own the contract.", People) { In = Until(Odcs302) },
        new("team", new EitherShape(OdcsPeople.Team, new ListShape(OdcsPeople.FormerMember)), "The team that owns the contract; a bare list of members is the old form.", People)
        {
            In = Since(Odcs310),
        },
        new("roles", new ListShape(OdcsPeople.Role), "The roles that give access to the data.", Offer),
        new("slaDefaultElement", Shape.Text, "The column that service levels speak of when they name none.", Coverage) { Deprecated = Since(Odcs310), Examples = ["orders.created_at"] },
        new("slaProperties", new ListShape(OdcsTerms.ServiceLevel), "What the provider promises: freshness, availability, retention and the like.", Commitment),
        Links with { In = Since(Odcs301) },
        CustomProperties,
        new("contractCreatedTs", Shape.Moment, "When the contract was created, in UTC.", Words) { Examples = ["2026-01-31T10:15:00Z"] },
    ]);

    internal static Standard Standard { get; } = new("ODCS", "DataContract", Contract, ("v3.0.0", Odcs300), ("v3.0.1", Odcs301), ("v3.0.2", Odcs302), ("v3.1.0", Odcs310), ("v3.2.0", Odcs320)) { Variables = Since(Odcs320) };
}
