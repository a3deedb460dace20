using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Fixes;

/// <summary>
/// Fixes a mesh by the fixes of its findings, in memory. A file is changed only if nothing gets worse: every new text is judged again, and
/// one that brings a finding that was not there before is given up. What is waived stays: somebody has agreed on it for now.
/// </summary>
public sealed class AppliedFixes
{
    /// <summary>A fix can uncover another one; a mesh that is not fixed by then goes in circles.</summary>
    private const int MostRounds = 10;

    private readonly IFileTree files;
    private readonly Func<IFileTree, Report> judge;
    private readonly Dictionary<string, byte[]> changed = [];
    private readonly List<Finding> mended = [];
    private readonly Dictionary<string, Finding> refused = [];
    private Report report;

    private AppliedFixes(IFileTree files, Report before, Func<IFileTree, Report> judge)
    {
        this.files = files;
        this.judge = judge;
        report = before;
    }

    /// <summary>The new content of each changed file.</summary>
    public IReadOnlyDictionary<string, byte[]> Changed => changed;

    /// <summary>The findings whose fixes were applied.</summary>
    public IReadOnlyList<Finding> Applied => mended;

    /// <summary>The findings whose fixes would have made something worse, or no longer fit the text.</summary>
    public IEnumerable<Finding> Refused => refused.Values;

    /// <summary>Applies fixes until none is left.</summary>
    /// <param name="files">The mesh as it is.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="judge">Judges a mesh as <paramref name="before"/> was made.</param>
    /// <param name="isWanted">Which findings to fix.</param>
    public static AppliedFixes Of(IFileTree files, Report before, Func<IFileTree, Report> judge, Func<Finding, bool> isWanted)
    {
        var mending = new AppliedFixes(files, before, judge);
        for (var round = 0; round < MostRounds; round++)
        {
            var candidates = mending.report.Findings
                .Where(finding => finding is { Fix: not null, Waiver: null } && !mending.refused.ContainsKey(finding.Fingerprint) && isWanted(finding))
                .ToList();
            if (candidates.Count == 0)
                break;
            mending.Mend(candidates);
        }

        return mending;
    }

    /// <summary>
    /// As many fixes at once as do not touch each other. If that makes anything worse, half of them, and so on: the bad ones are found
    /// without trying each.
    /// </summary>
    private void Mend(List<Finding> candidates)
    {
        var tree = new PatchedTree(files, changed);
        var contents = Patch(tree, candidates, out var fitting);
        if (fitting.Count > 0 && judge(new PatchedTree(tree, contents)) is var after && IsBetter(after, fitting))
        {
            foreach (var (path, content) in contents)
                changed[path] = content;
            mended.AddRange(fitting);
            report = after;
        }
        else if (candidates.Count == 1)
        {
            refused[candidates[0].Fingerprint] = candidates[0];
        }
        else
        {
            Mend([.. candidates.Take(candidates.Count / 2)]);

            // The first half may have moved the places of the second, or fixed it along.
            var rest = candidates.Skip(candidates.Count / 2).Select(finding => finding.Fingerprint).ToHashSet();
            if (report.Findings.Where(finding => finding.Fix is not null && rest.Contains(finding.Fingerprint)).ToList() is { Count: > 0 } second)
                Mend(second);
        }
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

    /// <summary>All that were to be fixed are gone, and nothing has come instead.</summary>
    private bool IsBetter(Report after, List<Finding> mended)
    {
        var known = report.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var left = after.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        return mended.All(finding => !left.Contains(finding.Fingerprint)) && left.IsSubsetOf(known) && after.Problems.Count <= report.Problems.Count;
    }
}
