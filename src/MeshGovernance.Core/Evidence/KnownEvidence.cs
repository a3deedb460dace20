using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>A run with the file that tells it.</summary>
public sealed record EvidenceFile(string Path, EvidenceRun Run, Node Root);

/// <summary>What is known of data on a day.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Day">No run is of a later day.</param>
/// <param name="Files">The runs: of each contract, server and process the newest ones, from the old to the new.</param>
/// <param name="Faults">What could not be read, one line each.</param>
public sealed record KnownEvidence(EvidenceSource Source, DateOnly Day, IReadOnlyList<EvidenceFile> Files, IReadOnlyList<string> Faults)
{
    /// <summary>The newest run of each contract, major version, server and process: those that count.</summary>
    public IReadOnlyList<EvidenceFile> Newest { get; } =
        [.. Files.GroupBy(file => Identity.Of(file.Run)).Select(same => same.MaxBy(file => file.Run.ObservedAt)!).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>All runs that are known of a contract, from the old to the new: what a trend is made of.</summary>
    public IEnumerable<EvidenceRun> Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Files.Select(file => file.Run).Where(run => IsAbout(run, contract));
    }

    internal static bool IsAbout(EvidenceRun run, Contract contract) =>
        run.ContractId == contract.ContractId && (run.ContractVersion is null || Versions.IsSameMajor(run.ContractVersion, contract.Version));

    private sealed record Identity(string? Contract, int? Major, string? Version, string? Server, string Process)
    {
        internal static Identity Of(EvidenceRun run) => Versions.Major(run.ContractVersion) is { } major
            ? new Identity(run.ContractId, major, null, run.Server, run.Process)
            : new Identity(run.ContractId, null, run.ContractVersion, run.Server, run.Process);
    }
}
