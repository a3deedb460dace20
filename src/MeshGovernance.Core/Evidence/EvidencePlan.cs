using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>Which runs are recorded, and which are not and why.</summary>
/// <param name="Files">The runs, by the paths that they get.</param>
/// <param name="Moves">Files that get another name: a run of which it was thought that it answers all there is turns out to tell of a part.</param>
/// <param name="Products">The data products whose data they tell of.</param>
/// <param name="Refused">What is not recorded, one line each.</param>
public sealed record EvidencePlan(IReadOnlyDictionary<string, EvidenceRun> Files, IReadOnlyList<FileMove> Moves, IReadOnlyList<string> Products, IReadOnlyList<string> Refused)
{
    private const int MostNames = 3;

    /// <summary>What the commit says.</summary>
    public string Message =>
        $"Record {PlainText.Counted(Files.Count, "run")} on the data of {string.Join(", ", Products.Take(MostNames))}{(Products.Count > MostNames ? $" and {Products.Count - MostNames} more" : "")}\n";

    /// <param name="mesh">The mesh whose contracts they tell of, with what is recorded already.</param>
    /// <param name="documents">What was read, with the names of files.</param>
    /// <param name="there">The paths of files that are there.</param>
    /// <param name="now">The moment at which they are recorded.</param>
    public static EvidencePlan Of(Mesh mesh, IEnumerable<(string Name, ReadEvidence Read)> documents, IReadOnlySet<string> there, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(there);
        var refused = new List<string>();
        var placed = new List<(EvidenceRun Run, string Product)>();
        foreach (var (name, read) in documents)
        {
            var (run, product, why) = Placed(mesh, read, now);
            if (run is null)
                refused.Add(PlainText.Message($"{name}: {why}"));
            else
                placed.Add((run, product));
        }

        var files = new SortedDictionary<string, EvidenceRun>(StringComparer.Ordinal);
        var (standing, moves, products) = (new StandingRules(mesh), new SortedDictionary<string, FileMove>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var runs = placed
            .GroupBy(run => (run.Product, run.Run.ContractId, run.Run.ContractVersion, run.Run.Server, run.Run.Process, Same: run.Run.RunId ?? Moments.Write(run.Run.ObservedAt), run.Run.Filter))
            .Select(same => (same.Key.Product, Run: EvidenceRun.Joined([.. same.Select(part => part.Run)])));
        foreach (var (product, run) in runs.OrderBy(run => run.Run.ObservedAt))
        {
            var (isOfPart, isNews) = standing.Add(run);
            var whole = $"{product}/{EvidenceFileName.Of(run)}";
            if (files.ContainsKey(whole) || files.ContainsKey(EvidenceFileName.AsPart(whole)))
            {
                refused.Add(PlainText.Message($"{EvidenceFileName.Of(run)}: another run of the same second would have this name."));
                continue;
            }

            // A run that is there already keeps its name: what was recorded since says nothing of it.
            files.Add(there.Contains(whole) || (!isOfPart && !there.Contains(EvidenceFileName.AsPart(whole))) ? whole : EvidenceFileName.AsPart(whole), run);
            products.Add(product);
            if (isNews)
                foreach (var later in EvidenceFileName.WholeAfter(there, whole))
                    moves.TryAdd(later, new FileMove(later, EvidenceFileName.AsPart(later)));
        }

        return new EvidencePlan(files, [.. moves.Values], [.. products], refused);
    }

    /// <summary>Whether a file is called as evidence is.</summary>
    public static bool IsEvidence(string path) => EvidenceFileName.Fits(path);

    /// <summary>Of the files that are there and those of the plan, the paths of those that are followed by as many of the same tool on the same data as are kept.</summary>
    /// <param name="there">The paths of files that are there.</param>
    /// <param name="keep">How many are kept.</param>
    public IReadOnlySet<string> Old(IEnumerable<string> there, int keep) => EvidenceFileName.Followed(
        there.Except(Moves.Select(move => move.From)).Union(Moves.Select(move => move.To)).Union(Files.Keys), keep).ToHashSet(StringComparer.Ordinal);

    /// <summary>A run with the product of whose data it tells, or why it is not recorded.</summary>
    private static (EvidenceRun? Run, string Product, string Why) Placed(Mesh mesh, ReadEvidence read, DateTimeOffset now)
    {
        if (read.Run is not { } run)
            return (null, "", read.Fault!.ToString());
        if (run.IsInterim)
            return (null, "", "The run goes on: record it when it is over.");
        if (run.ObservedAt > now.AddDays(1))
            return (null, "", $"It is of {Moments.Write(run.ObservedAt)}, which is not over yet: until then it would count as the newest.");
        if (run.ContractId is not { } id)
            return (null, "", "It names no contract (contract.contractId). 'mesh data import' relates results of other tools to contracts.");
        var contracts = mesh.Contracts.Where(contract => KnownEvidence.IsAbout(run, contract)).ToList();
        return contracts switch
        {
            [] => (null, "", $"The mesh has no contract '{PlainText.Cap(id)}'{(run.ContractVersion is { } version ? $" of the major version of {PlainText.Cap(version)}" : "")}."),
            [var first, .. var others] when run.ContractVersion is null && others.Exists(other => !Versions.IsSameMajor(first.Version, other.Version)) =>
                (null, "", $"It names no version (contract.version), and the mesh has several of the contract '{PlainText.Cap(id)}'."),
            [var first, ..] => (run.ContractVersion is null ? run with { ContractVersion = first.Version } : run, first.ProductKey, ""),
        };
    }
}
