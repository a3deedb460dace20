using MeshGovernance.Core.Standards.Contracts;
using static MeshGovernance.Core.Standards.Agreements.AgreementEffects;
using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Agreements;

/// <summary>An access agreement file, field by field: the draft of Bitol's technical committee (RFC 0056).</summary>
internal static class Oaas
{
    internal const string Kind = "AccessAgreement";

    private static readonly MapShape Description = new("A description of an agreement", () =>
    [
        new("purpose", Shape.Text, "Why the consumer needs the data.", Use) { Required = Always, Examples = ["Forecast how many parcels leave the warehouse on each day."] },
        new("usage", Shape.Text, "What the consumer may do with the data.", Use),
        new("limitations", Shape.Text, "What the consumer must not do with the data.", Restriction),
        new("terms", Shape.Text, "What else the two sides agreed on, such as a price.", Terms),
        Links,
        CustomProperties,
    ]);

    private static readonly MapShape Provider = new("A provider", () =>
    [
        new("teamId", Shape.Text, "The team that grants access: the domain of the product.", Party) { Required = Always, Examples = ["checkout"] },
        new("dataProductId", Shape.Text, "The product that is read: its key, <domain>/<product>, or its id.", Party) { Required = Always, Examples = ["checkout/orders"] },
        new("outputPortId", Shape.Text, "The output port that is read: its name, with its major version behind an @, or its id.", Party) { Required = Always, Examples = ["orders@1"] },
        new("dataContractId", Shape.Text, "The contract against which access was granted.", AgreedOn) { Examples = ["orders"] },
        new("dataContractVersion", Shape.Text, "The version of that contract.", AgreedOn) { Examples = ["1.4.0"] },
    ]);

    private static readonly MapShape Consumer = new("A consumer", () =>
    [
        new("teamId", Shape.Text, "The team that reads: the domain of the product, or the domain itself.", Party) { Examples = ["fulfillment"] },
        new("dataProductId", Shape.Text, "The product that reads: its key, <domain>/<product>, or its id.", Party) { Examples = ["fulfillment/delivery-forecast"] },
        new("userId", Shape.Text, "The person who reads.", Party) { Examples = ["jane@example.org"] },
    ]);

    private static readonly MapShape Agreement = new("An access agreement", () =>
    [
        new("apiVersion", Shape.Fixed("v0.9.0"), "The version of the standard that this file follows.", StandardVersion) { Required = Always, Default = "v0.9.0" },
        new("kind", Shape.OneOf(Kind), "Tells that this file is an access agreement.", FileKind) { Required = Always, Default = Kind },
        new("id", Shape.Text, "The identity of the agreement, which never changes.", EntryId) { Required = Always, Examples = ["delivery-forecast-reads-orders"] },
        new("name", Shape.Text, "The title of the agreement.", Title),
        new("version", Shape.Text, "The version of the agreement, raised when its terms change.", FileVersion) { Examples = ["1.0.0"] },
        new("status", Shape.OneOf("requested", "approved", "rejected"), "Whether access was asked for, granted or refused.", Grant) { Required = Always, Examples = ["requested", "approved", "rejected"] },
        new("startTimestamp", Shape.Moment, "The first day on which the consumer may read, in UTC.", Beginning) { Examples = ["2026-07-01T00:00:00Z"] },
        new("endTimestamp", Shape.Moment, "The last day on which the consumer may read, in UTC; none means that it does not end.", End) { Examples = ["2027-06-30T23:59:59Z"] },
        new("nextReassessmentTimestamp", Shape.Moment, "By when the two sides look at the agreement again, in UTC.", Review) { Examples = ["2027-01-01T00:00:00Z"] },
        new("description", Description, "What the data is for, and what the two sides agreed on.", Use) { Required = Always },
        new("provider", Provider, "Who grants access, and to what.", Party) { Required = Always },
        new("consumer", Consumer, "Who may read: a team, a data product, a person.", Party) { Required = Always },
        new("roles", new ListShape(OdcsPeople.Role), "The roles of the provider that are granted.", Offer),
        Tags,
        Links,
        CustomProperties,
    ]);

    internal static Standard Standard { get; } = new("OAAS", Kind, Agreement, ("v0.9.0", Oaas090));
}
