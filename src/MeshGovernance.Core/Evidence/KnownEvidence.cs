using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>A run with the file that tells it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Run">The run.</param>
/// <param name="Root">Its nodes.</param>
/// <param name="IsOpen">Whether something may count by it: what comes before a run that answered all is only there for a trend.</param>
public sealed record EvidenceFile(string Path, EvidenceRun Run, Node Root, bool IsOpen);

/// <summary>What is known of data on a day.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Day">No run is of a later day.</param>
/// <param name="Files">The runs: of each contract, server and process the newest ones, from the old to the new.</param>
/// <param name="Faults">What could not be read, one line each.</param>
public sealed record KnownEvidence(EvidenceSource Source, DateOnly Day, IReadOnlyList<EvidenceFile> Files, IReadOnlyList<string> Faults)
{
    private readonly ILookup<string?, EvidenceRun> runs = Files.Select(file => file.Run).ToLookup(run => run.ContractId);

    /// <summary>The runs by which something may count.</summary>
    public IEnumerable<EvidenceFile> Open => Files.Where(file => file.IsOpen);

    /// <summary>All runs that are known of a contract, from the old to the new: what a trend is made of.</summary>
    public IEnumerable<EvidenceRun> Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return runs[contract.ContractId].Where(run => IsAbout(run, contract));
    }

    internal static bool IsAbout(EvidenceRun run, Contract contract) =>
        run.ContractId == contract.ContractId && (run.ContractVersion is null || Versions.IsSameMajor(run.ContractVersion, contract.Version));
}
