using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Promises;

/// <summary>What a check on data found out.</summary>
/// <param name="Contracts">Each contract on each of its servers.</param>
/// <param name="Filter">The condition that was put around each table; null for all rows.</param>
public sealed record CheckedData(IReadOnlyList<CheckedContract> Contracts, string? Filter)
{
    private static readonly EvidenceStatus[] Found = [EvidenceStatus.Pass, EvidenceStatus.Warn, EvidenceStatus.Fail];

    /// <summary>Nothing is kept that nobody looked at: where nothing could be, the answer is not known.</summary>
    public Outcome Outcome => Results.Any(result => result.Status == EvidenceStatus.Error) || !Results.Any(result => Found.Contains(result.Status)) ? Outcome.Error
        : Results.Any(result => result.Status == EvidenceStatus.Fail) ? Outcome.Failed
        : Outcome.Passed;

    private IEnumerable<EvidenceResult> Results => Contracts.SelectMany(contract => contract.Run.Results);

    internal int Count(EvidenceStatus status) => Results.Count(result => result.Status == status);
}

/// <summary>What a check found out about one contract on one server.</summary>
/// <param name="Product">The key of the data product.</param>
/// <param name="ServerType">The type of the server.</param>
/// <param name="Run">What was found.</param>
/// <param name="Places">Where the contract says what it promises.</param>
public sealed record CheckedContract(string Product, string ServerType, EvidenceRun Run, PromisePlaces Places)
{
    /// <summary>Whether anything of the data was seen.</summary>
    public bool IsSeen => Run.Results.Any(result => result.Status is not (EvidenceStatus.Skip or EvidenceStatus.Unknown));

    internal IEnumerable<EvidenceResult> Of(EvidenceStatus status) => Run.Results.Where(result => result.Status == status);
}
