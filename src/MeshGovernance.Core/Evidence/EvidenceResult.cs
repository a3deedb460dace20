namespace MeshGovernance.Core.Evidence;

/// <summary>One of <c>results</c> of OORS: what came of one rule. It holds counts and never rows.</summary>
/// <param name="Id"><c>id</c>: the same in each run for the same rule.</param>
/// <param name="Name"><c>name</c>: what is checked, for people.</param>
/// <param name="Status"><c>status</c>.</param>
public sealed record EvidenceResult(string Id, string Name, EvidenceStatus Status)
{
    /// <summary><c>type</c>: whether it is a number that was measured rather than a check.</summary>
    public bool IsMetric { get; init; }

    /// <summary>Whether the data were seen to keep or to break it: what was not counts neither way.</summary>
    public bool IsFoundOut => Status is EvidenceStatus.Pass or EvidenceStatus.Fail or EvidenceStatus.Warn;

    /// <summary><c>relatesTo</c>: the path into the contract, such as <c>schema/orders/quality/key-is-unique</c>; null where the tool said none.</summary>
    public string? RelatesTo { get; init; }

    /// <summary><c>severity</c>: as ODCS has it, info, warning or error; null where nobody said.</summary>
    public string? Severity { get; init; }

    /// <summary><c>dimension</c> of quality, as ODCS has it.</summary>
    public string? Dimension { get; init; }

    /// <summary><c>target.resourceIdentifier</c>: the tables, files or views that were looked at.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary><c>target.resourceType</c>, such as table or file.</summary>
    public string? ResourceType { get; init; }

    /// <summary><c>target.filter</c>: to which rows the check was held; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary><c>measure</c>: what was measured; null where nothing was.</summary>
    public EvidenceMeasure? Measure { get; init; }

    /// <summary><c>tags</c>: free labels.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary><c>message</c>: one sentence for people.</summary>
    public string? Message { get; init; }
}
