namespace MeshGovernance.Core.Evidence;

/// <summary><c>measure</c> of a result of OORS.</summary>
/// <param name="Metric"><c>metric</c>, such as nullValues.</param>
/// <param name="Value"><c>value</c> that was measured; null where there was none, as the newest value of an empty table.</param>
public sealed record EvidenceMeasure(string Metric, decimal? Value)
{
    /// <summary><c>threshold</c>: an operator of ODCS with the number, or the two, that it compares with; null where there is none.</summary>
    public EvidenceThreshold? Threshold { get; init; }

    /// <summary><c>unit</c>: rows, percent, or a unit of time.</summary>
    public string? Unit { get; init; }

    /// <summary><c>rowCount</c>: how many rows were looked at.</summary>
    public long? RowCount { get; init; }

    /// <summary><c>failedRowCount</c>: how many of them break the rule.</summary>
    public long? FailedRowCount { get; init; }
}

/// <summary>An operator of ODCS, such as <c>mustBeLessThan</c>, and what it compares with: two numbers for <c>mustBeBetween</c>.</summary>
public sealed record EvidenceThreshold(string Operator, IReadOnlyList<decimal> Values);
