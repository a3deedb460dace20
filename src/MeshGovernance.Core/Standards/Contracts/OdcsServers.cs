using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>Where the data of a contract is: what every server has. What its type adds stands in <see cref="OdcsServerTypes"/>.</summary>
internal static class OdcsServers
{
    internal static readonly MapShape Server = new("A server", Fields, OdcsServerTypes.All) { By = "type", Closed = SinceClosed };

    private static Field[] Fields() =>
    [
        Id,
        new("server", Shape.Text, "The name of the server in this contract.", Key) { Required = Always, Examples = ["production"] },
        new("type", Shape.OneOf(Types()), "The technology that holds the data; it decides which other fields there are.", Address) { Required = Always, Examples = ["bigquery"] },
        new("description", Shape.Text, "What the server is for.", Words),
        new("environment", Shape.Text, "The stage that the server belongs to.", Stage) { Examples = ["prod", "preprod", "dev", "uat"] },
        new("roles", new ListShape(OdcsPeople.Role), "The roles that give access on this server.", Offer),
        CustomProperties,
    ];

    private static Choice[] Types() =>
        [.. OdcsServerTypes.All().SelectMany(variant => variant.Values.Select(value => new Choice(value) { In = variant.In }))];
}
