namespace MeshGovernance.Core.Evidence;

/// <summary>A run of another tool, which knows tables and columns and no contracts.</summary>
/// <param name="At">When the data were looked at; null where the tool did not say.</param>
/// <param name="Process">What the tool is called.</param>
/// <param name="Results">What came of its checks.</param>
public sealed record ForeignRun(DateTimeOffset? At, string Process, IReadOnlyList<ForeignResult> Results)
{
    public string? RunId { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The contract, where the tool knows it after all.</summary>
    public string? ContractId { get; init; }

    public string? ContractVersion { get; init; }

    public string? Server { get; init; }
}

/// <summary>What came of one check, and as far as the tool says so, of what.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Table">The table; null where the tool did not say.</param>
/// <param name="Column">The column; null where it is about the table.</param>
public sealed record ForeignResult(EvidenceResult Result, string? Table, string? Column)
{
    /// <summary>The field of ODCS that promises the same, such as <c>required</c>; null where there is none.</summary>
    public string? Field { get; init; }

    /// <summary>The name or id of a rule of the contract that it comes from; null where nobody knows.</summary>
    public string? Rule { get; init; }
}
