using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>Runs of other tools as evidence of the contracts of a mesh.</summary>
/// <param name="Runs">One for each run and contract.</param>
/// <param name="Remarks">What is about no contract, one line each.</param>
public sealed record RelatedEvidence(IReadOnlyList<EvidenceRun> Runs, IReadOnlyList<string> Remarks)
{
    /// <param name="mesh">The mesh.</param>
    /// <param name="runs">The runs of other tools.</param>
    /// <param name="only">The one contract that they tell of; null where tables say which.</param>
    /// <param name="at">When a run was that does not say so itself.</param>
    public static RelatedEvidence Of(Mesh mesh, IEnumerable<ForeignRun> runs, string? only, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(runs);
        var tables = new MeshTables(mesh);
        var (made, strange, several) = (new List<EvidenceRun>(), new List<string>(), new List<string>());
        foreach (var run in runs)
        {
            var related = new List<(Contract Contract, EvidenceResult Result)>();
            foreach (var result in run.Results)
            {
                var found = (only ?? run.ContractId) is { } id ? tables.FindIn([.. mesh.Contracts.Where(contract => contract.ContractId == id && IsMeant(contract, run))], result) : tables.Find(mesh.Contracts, result);
                if (found.Count == 0)
                    strange.Add(result.Table ?? result.Result.Name);
                else if (found.Select(one => one.Contract.ContractId).Distinct().Skip(1).Any())
                    several.Add(result.Table ?? result.Result.Name);
                else
                    related.Add((found[^1].Contract, result.Result with { RelatesTo = found[^1].Path }));
            }

            made.AddRange(related.GroupBy(one => one.Contract).OrderBy(same => same.Key.ContractId, StringComparer.Ordinal).Select(same => new EvidenceRun(
                run.At ?? at, run.Process, same.Key.ContractId, Distinct(same.Select(one => one.Result)))
            {
                RunId = run.RunId,
                StartedAt = run.StartedAt,
                ContractVersion = run.ContractVersion ?? same.Key.Version,
                Server = run.Server,
            }));
        }

        return new RelatedEvidence(made, [.. Told(strange, "about nothing that a contract of this mesh describes"), .. Told(several, "about what several contracts describe (name one: --contract ID)")]);
    }

    /// <summary>Each result with an id of its own: some tools ask the same of a column twice, with other limits.</summary>
    private static List<EvidenceResult> Distinct(IEnumerable<EvidenceResult> results) =>
        [.. results.GroupBy(result => result.Id).SelectMany(same => same.Select((result, index) => index == 0 ? result : result with { Id = $"{result.Id} {index + 1}" }))];

    private static bool IsMeant(Contract contract, ForeignRun run) => run.ContractVersion is null || Versions.IsSameMajor(run.ContractVersion, contract.Version);

    private static IEnumerable<string> Told(List<string> names, string why) =>
        names.Count == 0 ? [] : [PlainText.Message($"{PlainText.Counted(names.Count, "result is", "results are")} {why}: {names.Order(StringComparer.Ordinal).Listed()}.")];
}
