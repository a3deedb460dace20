using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Promises;

namespace MeshGovernance.Databases.Checks;

/// <summary>How a promise is looked into: by numbers that the scan of its table gives, by a query of its own, or not at all.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Read">What the numbers mean.</param>
internal sealed record Inquiry(Promise Promise, Func<Numbers, Measured> Read)
{
    /// <summary>In a formula, how many rows there are.</summary>
    internal const string AllRows = "{rows}";

    /// <summary>How the measured number comes of those that are asked for, for people: <c>{0}</c> is the first of them.</summary>
    internal string Formula { get; init; } = "{0}";

    /// <summary>What the scan has to give, as aggregates.</summary>
    internal IReadOnlyList<string> Aggregates { get; init; } = [];

    /// <summary>A query whose only row gives the same; null where the scan does.</summary>
    internal string? Query { get; init; }

    /// <summary>Whether the last value of the query is a key that breaks the promise, and may be said.</summary>
    internal bool HasExample { get; init; }

    /// <summary>A query that stands in the contract; null where none does.</summary>
    internal string? Stranger { get; init; }

    /// <summary>What is known already, without asking.</summary>
    internal EvidenceResult? Known { get; init; }

    /// <summary>Nothing to ask: it is known already.</summary>
    internal static Inquiry Settled(Promise promise, EvidenceResult known) => new(promise, _ => default!) { Known = known };
}

/// <summary>What came of an inquiry: its numbers in their order, and how many rows were looked at.</summary>
internal sealed record Numbers(IReadOnlyList<decimal?> Values, long Rows)
{
    internal decimal? this[int at] => Values[at];
}

/// <summary>What was measured, for a promise to be held against.</summary>
/// <param name="Metric">What it is called.</param>
/// <param name="Value">The number; null where there was nothing to measure.</param>
internal sealed record Measured(string Metric, decimal? Value)
{
    internal string? Unit { get; init; }

    internal long? Rows { get; init; }

    internal long? Failed { get; init; }

    /// <summary>A key that breaks the promise, where it may be said.</summary>
    internal string? Example { get; init; }
}
