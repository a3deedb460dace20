namespace MeshGovernance.Core.Evidence;

/// <summary>A document of OORS v0.8.1 (<c>kind: ObservabilityResults</c>): what one run found out about the data of one contract on one server.</summary>
/// <param name="ObservedAt"><c>observedAt</c>.</param>
/// <param name="Process"><c>source.process</c>: what ran.</param>
/// <param name="ContractId"><c>contract.contractId</c>; null where the tool did not know.</param>
/// <param name="Results"><c>results</c>.</param>
public sealed record EvidenceRun(DateTimeOffset ObservedAt, string Process, string? ContractId, IReadOnlyList<EvidenceResult> Results)
{
    /// <summary><c>id</c> of the document; null where none is given yet: then it is made of what the document says, so that the same run has the same.</summary>
    public string? Id { get; init; }

    /// <summary><c>source.runId</c>: how the process calls this run of its own.</summary>
    public string? RunId { get; init; }

    /// <summary><c>source.vendor</c>: whose tool it was.</summary>
    public string? Vendor { get; init; }

    /// <summary><c>run.startedAt</c>: when it began; null where nobody said.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary><c>run.state</c> is <c>running</c>: it is a look at a run that goes on, and counts as no evidence yet.</summary>
    public bool IsInterim { get; init; }

    /// <summary>
    /// Whether it looked at some of the rows only: as a whole, or wherever it held the contract's own rules against the data. What it found out says
    /// nothing of the rest, and counts nowhere. A filter in one check of a tool's own is a part of that check.
    /// </summary>
    public bool IsOfSomeRows => Results.Any(result => result.Filter is not null && result.Id == result.RelatesTo)
        || (Results.Any(result => result.Filter is not null) && Results.All(result => result.Filter is not null || !result.IsFoundOut));

    /// <summary>What it filtered by, where it looked at some of the rows only; null where it looked at all.</summary>
    internal string? Filter => IsOfSomeRows ? string.Join('\n', Results.Select(result => result.Filter).OfType<string>().Distinct().Order(StringComparer.Ordinal)) : null;

    /// <summary><c>contract.version</c>.</summary>
    public string? ContractVersion { get; init; }

    /// <summary><c>contract.server</c>: which server of the contract was looked at.</summary>
    public string? Server { get; init; }

    /// <summary><c>status</c> of the whole: the first of error, fail, warn, pass and skip that occurs, else unknown.</summary>
    public EvidenceStatus Status => StatusOf(Results);

    /// <summary>Several documents of one run as one: what was found last about a rule counts.</summary>
    internal static EvidenceRun Joined(IReadOnlyList<EvidenceRun> parts)
    {
        var last = parts.MaxBy(part => part.ObservedAt)!;
        return parts.Count == 1 ? last : last with
        {
            Id = null,
            StartedAt = parts.Min(part => part.StartedAt),
            Results = [.. parts.OrderBy(part => part.ObservedAt).SelectMany(part => part.Results).Reverse().DistinctBy(result => result.Id).Reverse()],
        };
    }

    /// <summary>The first of error, fail, warn, pass and skip that occurs in results, else unknown.</summary>
    public static EvidenceStatus StatusOf(IEnumerable<EvidenceResult> results)
    {
        EvidenceStatus[] order = [EvidenceStatus.Error, EvidenceStatus.Fail, EvidenceStatus.Warn, EvidenceStatus.Pass, EvidenceStatus.Skip];
        var found = results.Select(result => result.Status).ToHashSet();
        return order.Where(found.Contains).Append(EvidenceStatus.Unknown).First();
    }
}
