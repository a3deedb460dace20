using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>What the data costs and what its provider promises.</summary>
internal static class OdcsTerms
{
    internal static readonly MapShape Price = new("A price", () =>
    [
        Id,
        new("priceAmount", Shape.Number, "The price of one unit.", Cost) { Examples = ["9.95"] },
        new("priceCurrency", Shape.Text, "The currency of the price.", Cost) { Examples = ["USD", "EUR"] },
        new("priceUnit", Shape.Text, "What the price is counted in.", Cost) { Examples = ["megabyte", "request"] },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly MapShape ServiceLevel = new("A service level", () =>
    [
        Id,
        new("property", Shape.Text, "What is promised.", Commitment)
        {
            Required = Always,
            Examples =
            [
                "frequency", "latency", "availability", "retention", "generalAvailability", "endOfSupport", "endOfLife",
                "throughput", "errorRate", "timeToDetect", "timeToNotify", "timeToRepair", "timeOfAvailability",
            ],
        },
        new("value", Shape.Scalar, "How much is promised.", Level) { Required = Always, Examples = ["24"] },
        new("valueExt", Shape.Scalar, "A second value, for promises that have two.", Level),
        new("unit", Shape.Text, "The unit of the value.", LevelUnit) { Examples = ["d", "h", "m", "y"] },
        new("element", Shape.Text, "The columns that the promise speaks of, with commas between them.", Coverage) { Examples = ["orders.created_at"] },
        new("driver", Shape.Text, "Why the promise matters.", Words) { Examples = ["regulatory", "analytics", "operational"] },
        new("description", Shape.Text, "What the promise means in words.", Words) { In = SinceClosed },
        new("scheduler", Shape.Text, "The tool that checks the promise.", Checking) { In = SinceClosed, Examples = ["cron"] },
        new("schedule", Shape.Text, "When the promise is checked, as the scheduler writes it.", Checking) { In = SinceClosed, Examples = ["0 20 * * *"] },
        CustomProperties with { In = Since(Odcs320) },
        Links with { In = Since(Odcs320) },
    ])
    {
        Closed = SinceClosed,
    };
}
