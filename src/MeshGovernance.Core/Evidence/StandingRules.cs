using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>What counts of the rules of each contract, server and process, run by run as they are recorded.</summary>
internal sealed class StandingRules(Mesh mesh)
{
    private readonly Dictionary<(Contract Contract, string? Server, string Process), Dictionary<string, string?>> standing = [];

    /// <summary>Takes in one run more.</summary>
    /// <returns>Whether it leaves something as it was that counts, and whether it tells of something of which nothing was known.</returns>
    internal (bool IsOfPart, bool IsNews) Add(EvidenceRun run)
    {
        if (run.IsOfSomeRows)
            return (true, false);
        var answered = run.Results.Where(result => result.IsFoundOut).DistinctBy(result => result.Id).ToDictionary(result => result.Id, result => result.RelatesTo);
        var (isOfPart, isNews) = (false, false);
        foreach (var contract in mesh.Contracts.Where(contract => KnownEvidence.IsAbout(run, contract)))
        {
            var (rules, paths) = (Of(contract, run), contract.EvidencePaths);
            var told = run.Results.Select(result => paths.ObjectOf(result.RelatesTo)).ToHashSet();
            isNews |= answered.Keys.Any(id => !rules.ContainsKey(id));
            foreach (var (id, path) in rules.Where(rule => !answered.ContainsKey(rule.Key)).ToList())
                if (paths.DoesCount(path, id, isNewest: !told.Contains(paths.ObjectOf(path))))
                    isOfPart = true;
                else
                    rules.Remove(id);
            foreach (var (id, path) in answered)
                rules[id] = path;
        }

        return (isOfPart, isNews);
    }

    private Dictionary<string, string?> Of(Contract contract, EvidenceRun run)
    {
        var key = (contract, run.Server, run.Process);
        if (!standing.TryGetValue(key, out var rules))
            standing[key] = rules = (contract.Evidence?.Rules ?? [])
                .Where(rule => rule.IsFoundOut && rule.Server == run.Server && rule.Process == run.Process)
                .DistinctBy(rule => rule.Id)
                .ToDictionary(rule => rule.Id, rule => rule.RelatesTo);
        return rules;
    }
}
