using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>What was known of the data when a mesh was judged: the same commit says the same.</summary>
/// <param name="Source">The branch or folder that it lies in.</param>
/// <param name="Commit">The commit; null for a folder.</param>
/// <param name="Runs">How many runs count.</param>
/// <param name="Contracts">About how many contracts of the mesh they tell.</param>
/// <param name="Notes">What of it does not count, and why.</param>
public sealed record ReportEvidence(string Source, string? Commit, int Runs, int Contracts, IReadOnlyList<string> Notes)
{
    private const int MostNames = 5;

    public string Source { get; init => field = PlainText.Line(value); } = PlainText.Line(Source);

    public IReadOnlyList<string> Notes { get; init => field = [.. value.Select(PlainText.Line)]; } = [.. Notes.Select(PlainText.Line)];

    internal static ReportEvidence Of(KnownEvidence known, Mesh mesh)
    {
        var contracts = mesh.Contracts.ToLookup(contract => contract.ContractId);
        var strange = known.Open.Where(file => !IsKnown(file.Run)).Select(file => file.Run.ContractId ?? file.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var evidence = mesh.Contracts.Select(contract => contract.Evidence).OfType<ContractEvidence>().ToList();
        return new ReportEvidence(
            known.Source.Name,
            known.Source.Commit,
            evidence.SelectMany(contract => contract.Rules).Select(rule => rule.Run).Distinct().Count(),
            evidence.Count,
            [.. strange.Count == 0 ? [] : new[] { $"{PlainText.Counted(strange.Count, "contract is", "contracts are")} not in this mesh, or in no such major version: {strange.Listed(MostNames)}." }, .. known.Faults]);

        bool IsKnown(EvidenceRun run) => run.ContractId is { } id && contracts[id].Any(contract => KnownEvidence.IsAbout(run, contract));
    }
}
