using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>One promise of a contract as one tool sees it on one server, with every look at it.</summary>
/// <param name="Contract">The contract that promises.</param>
/// <param name="Server">The server that was looked at; null where the tool did not say.</param>
/// <param name="Process">What looked.</param>
/// <param name="Looks">The looks, the oldest first; at least one.</param>
/// <param name="Since">The first day whose looks are not too old.</param>
public sealed record DataPromise(Contract Contract, string? Server, string Process, IReadOnlyList<DataLook> Looks, DateOnly Since)
{
    /// <summary>The newest look, whatever came of it.</summary>
    public DataLook Newest => Looks[^1];

    /// <summary>The newest look that found something out; null where none did.</summary>
    public DataLook? Counted => field ??= Looks.LastOrDefault(look => look.Counts);

    public string Name => Newest.Result.Name;

    /// <summary>Where the contract says it; what the tool calls it where it does not know.</summary>
    public string Place => Newest.Result.RelatesTo ?? Newest.Result.Id;

    public DataLight Light => Counted is not { } counted || counted.Day < Since ? DataLight.Grey
        : counted.Result.Status == EvidenceStatus.Fail ? DataLight.Red
        : DataLight.Green;

    /// <summary>Whether it is no promise: a number that was measured and is held against nothing.</summary>
    internal bool IsValue => Newest.Result is { IsMetric: true, Measure.Threshold: null };

    /// <summary>Whether it is broken, which is no more than a warning.</summary>
    public bool IsWarning => Light == DataLight.Green && Counted!.Result.Status == EvidenceStatus.Warn;

    /// <summary>What it is about in the contract as it is now: the rule itself, else the column or object around it; null where the contract has no such thing.</summary>
    public Element? Element => field ??= Contract.EvidencePaths.Find(Place);

    /// <summary>Whether a rule of quality or a service level says it, and not the schema alone.</summary>
    public bool IsStated => Place.Contains("/quality/", StringComparison.Ordinal) || Place.StartsWith("slaProperties/", StringComparison.Ordinal);
}
