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

    /// <summary>How many promises came to that, of contracts whose data were seen.</summary>
    internal int Count(EvidenceStatus status) => Contracts.Where(contract => contract.IsSeen).SelectMany(contract => contract.Of(status)).Count();
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

    /// <summary>Why nothing of the data was seen, where nothing was: one reason stands for all of its promises.</summary>
    internal string? Unseen => IsSeen ? null : Run.Results.GroupBy(result => result.Message ?? "").MaxBy(group => group.Count())?.Key ?? "It promises nothing of its data.";

    internal IEnumerable<EvidenceResult> Of(EvidenceStatus status) => Run.Results.Where(result => result.Status == status);
}
