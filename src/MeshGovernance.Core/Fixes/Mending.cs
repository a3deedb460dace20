using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Fixes;

/// <summary>
/// Mends a mesh by the fixes of its findings, in memory. A file is changed only if nothing gets worse: every new text is judged again, and
/// one that brings a finding that was not there before is given up.
/// </summary>
/// <param name="Changed">The new content of each changed file.</param>
/// <param name="Mended">The findings whose fixes were applied.</param>
/// <param name="Refused">The findings whose fixes would have made something worse, or no longer fit the text.</param>
public sealed record Mending(IReadOnlyDictionary<string, byte[]> Changed, IReadOnlyList<Finding> Mended, IReadOnlyList<Finding> Refused)
{
    /// <summary>A fix can uncover another one; a mesh that is not mended by then goes in circles.</summary>
    private const int MostRounds = 10;

    /// <summary>Applies fixes until none is left.</summary>
    /// <param name="files">The mesh as it is.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="judge">Judges a mesh as <paramref name="before"/> was made.</param>
    /// <param name="isWanted">Which findings to mend.</param>
    public static Mending Of(IFileTree files, Report before, Func<IFileTree, Report> judge, Func<Finding, bool> isWanted)
    {
        var changed = new Dictionary<string, byte[]>();
        var mended = new List<Finding>();
        var refused = new Dictionary<string, Finding>();
        var report = before;
        for (var round = 0; round < MostRounds; round++)
        {
            var candidates = report.Findings.Where(finding => finding.Fix is not null && !refused.ContainsKey(finding.Fingerprint) && isWanted(finding)).ToList();
            if (candidates.Count == 0)
                break;
            var step = Step(new PatchedTree(files, changed), report, judge, candidates, finding => refused[finding.Fingerprint] = finding);
            if (step is null)
                continue;
            foreach (var (path, content) in step.Value.Contents)
                changed[path] = content;
            mended.AddRange(step.Value.Mended);
            report = step.Value.Report;
        }

        return new Mending(changed, mended, [.. refused.Values]);
    }

    /// <summary>
    /// One round: as many fixes at once as do not touch each other. If that makes anything worse, the fixes are tried one by one.
    /// </summary>
    private static (Dictionary<string, byte[]> Contents, List<Finding> Mended, Report Report)? Step(
        IFileTree files, Report report, Func<IFileTree, Report> judge, List<Finding> candidates, Action<Finding> refuse)
    {
        var together = Patch(files, candidates, out var fitting);
        if (fitting.Count > 0 && judge(new PatchedTree(files, together)) is var after && IsBetter(report, after, fitting))
            return (together, fitting, after);

        foreach (var finding in candidates)
        {
            var alone = Patch(files, [finding], out var fits);
            if (fits.Count == 1 && judge(new PatchedTree(files, alone)) is var judged && IsBetter(report, judged, fits))
                return (alone, fits, judged);
            refuse(finding);
        }

        return null;
    }

    private static Dictionary<string, byte[]> Patch(IFileTree files, IEnumerable<Finding> findings, out List<Finding> fitting)
    {
        var contents = new Dictionary<string, byte[]>();
        var edits = new Dictionary<string, List<TextEdit>>();
        fitting = [];
        foreach (var finding in findings)
        {
            var byFile = finding.Fix!.Edits.GroupBy(edit => edit.File).ToList();
            var patched = byFile.ToDictionary(group => group.Key, group => TryPatch(files, group.Key, [.. edits.GetValueOrDefault(group.Key, []), .. group]));
            if (patched.Values.Any(content => content is null))
                continue;
            fitting.Add(finding);
            foreach (var group in byFile)
            {
                contents[group.Key] = patched[group.Key]!;
                edits[group.Key] = [.. edits.GetValueOrDefault(group.Key, []), .. group];
            }
        }

        return contents;
    }

    private static byte[]? TryPatch(IFileTree files, string path, List<TextEdit> edits) =>
        files.Find(path) is { } file ? TextPatch.Apply(files.Read(file), edits) : null;

    /// <summary>All that were to be mended are gone, and nothing has come instead.</summary>
    private static bool IsBetter(Report before, Report after, List<Finding> mended)
    {
        var known = before.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var left = after.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        return mended.All(finding => !left.Contains(finding.Fingerprint)) && left.IsSubsetOf(known) && after.Problems.Count <= before.Problems.Count;
    }
}
