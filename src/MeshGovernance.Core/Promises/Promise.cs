using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>One thing that a contract promises of its data, and what has to be asked of them to see whether it is kept.</summary>
/// <param name="Element">Where the contract says it.</param>
/// <param name="RelatesTo">The same place as a path, which is also the key of the promise in evidence.</param>
/// <param name="Name">What is promised, for people.</param>
/// <param name="Question">What is asked of the data.</param>
public sealed record Promise(Element Element, string RelatesTo, string Name, DataQuestion Question)
{
    /// <summary>As ODCS has it: info, warning or error.</summary>
    public string Severity { get; init; } = Severities.Error;

    /// <summary><c>dimension</c> of quality.</summary>
    public string? Dimension { get; init; }

    /// <summary>What the measured number has to be.</summary>
    public Bound Bound { get; init; } = Bound.None;

    /// <summary>Whether the bound is a share of the rows, in percent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>What is the case in a row that breaks the promise, to follow on <c>In 3 rows</c>.</summary>
    public string Breach { get; init; } = "";
}
