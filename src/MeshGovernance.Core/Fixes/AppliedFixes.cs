using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Fixes;

/// <summary>
/// Fixes a mesh by the fixes of its findings, in memory. A file is changed only if nothing gets worse: every new text is judged again, and
/// one that brings a finding that was not there before is given up. What a person agreed to may wake other policies, which is told: the
/// answer was about this finding, and the next ones are work that was there all along. So is what comes to light when a file gets the name under
/// which it is read. What is waived stays: somebody has agreed on it for now.
/// </summary>
public sealed class AppliedFixes
{
    /// <summary>A fix can uncover another one; a mesh that is not fixed by then goes in circles.</summary>
    private const int MostRounds = 10;
    private const string NoFit = "Its fix does not fit the file, or touches what another fix has changed.";

    private readonly IFileTree files;
    private readonly Func<IFileTree, Report> judge;
    private readonly Dictionary<string, byte[]> changed = [];
    private readonly List<FileMove> moves = [];
    private readonly List<Finding> mended = [];
    private readonly Dictionary<string, RefusedFix> refused = [];
    private readonly HashSet<string> known;
    private readonly Func<Finding, bool> isAgreed;
    private Report report;

    private AppliedFixes(IFileTree files, Report before, Func<IFileTree, Report> judge, Func<Finding, bool> isAgreed)
    {
        this.files = files;
        this.judge = judge;
        this.isAgreed = isAgreed;
        known = [.. before.Findings.Select(finding => finding.Fingerprint)];
        report = before;
    }

    /// <summary>The new content of each changed file, by the name that it has then.</summary>
    public IReadOnlyDictionary<string, byte[]> Changed => changed;

    /// <summary>The files that get other names.</summary>
    public IReadOnlyList<FileMove> Moves => moves;

    /// <summary>The findings whose fixes were applied.</summary>
    public IReadOnlyList<Finding> Applied => mended;

    /// <summary>The findings whose fixes were not applied, and what stood in the way.</summary>
    public IEnumerable<RefusedFix> Refused => refused.Values;

    /// <summary>What was not found before: the price of what was agreed to.</summary>
    public IEnumerable<Finding> Brought => report.Findings.Where(finding => !known.Contains(finding.Fingerprint));

    /// <summary>Applies fixes until none is left.</summary>
    /// <param name="files">The mesh as it is.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="judge">Judges a mesh as <paramref name="before"/> was made.</param>
    /// <param name="isWanted">Which findings to fix.</param>
    /// <param name="isAgreed">Which of them a person agreed to fix, whatever other policies say then.</param>
    public static AppliedFixes Of(IFileTree files, Report before, Func<IFileTree, Report> judge, Func<Finding, bool> isWanted, Func<Finding, bool> isAgreed)
    {
        var mending = new AppliedFixes(files, before, judge, isAgreed);
        for (var round = 0; round < MostRounds; round++)
        {
            var candidates = mending.report.Findings
                .Where(finding => finding is { Fix: not null, Waiver: null } && !mending.refused.ContainsKey(finding.Fingerprint) && isWanted(finding))
                .ToList();
            if (candidates.Count == 0)
                break;

            // Apart from each other, so that what is certain is not applied together with the price of a guess or with what a name brings to light.
            mending.Mend(candidates.GroupBy(finding => (isAgreed(finding), IsMove: finding.Fix!.Move is not null)).OrderBy(group => group.Key).First().ToList());
        }

        return mending;
    }

    /// <summary>
    /// As many fixes at once as do not touch each other. If that makes anything worse, half of them, and so on: the bad ones are found
    /// without trying each.
    /// </summary>
    private void Mend(List<Finding> candidates)
    {
        var tree = new PatchedTree(files, changed, [.. moves.Select(move => move.From)]);
        var contents = Patch(tree, candidates, out var fitting);
        var moved = fitting.Select(finding => finding.Fix!.Move).OfType<FileMove>().ToList();
        var after = fitting.Count > 0 ? judge(new PatchedTree(tree, contents, [.. moved.Select(move => move.From)])) : null;
        var obstacle = after is null ? NoFit : ObstacleIn(after, fitting);
        if (obstacle is null)
        {
            foreach (var (path, content) in contents)
                changed[path] = content;
            moves.AddRange(moved);
            mended.AddRange(fitting);
            report = after!;
        }
        else if (candidates.Count == 1)
        {
            refused[candidates[0].Fingerprint] = new RefusedFix(candidates[0], obstacle);
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

    private static Dictionary<string, byte[]> Patch(PatchedTree files, IEnumerable<Finding> findings, out List<Finding> fitting)
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
            if (finding.Fix.Move is { } move)
            {
                if (files.Find(move.From) is not { } file || contents.ContainsKey(move.To) || files.Find(move.To) is not null)
                    continue;
                contents[move.To] = files.Read(file);
            }

            fitting.Add(finding);
            foreach (var group in byFile)
            {
                contents[group.Key] = patched[group.Key]!;
                edits[group.Key] = [.. edits.GetValueOrDefault(group.Key, []), .. group];
            }
        }

        return contents;
    }

    private static byte[]? TryPatch(PatchedTree files, string path, List<TextEdit> edits) =>
        files.Find(path) is { } file ? TextPatch.Apply(files.Read(file), edits) : null;

    /// <summary>What is wrong with a new text, in one sentence; null where all that were to be fixed are gone, and nothing has come instead that may not.</summary>
    private string? ObstacleIn(Report after, List<Finding> fitting)
    {
        var before = report.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var left = after.Findings.ToDictionary(finding => finding.Fingerprint);
        if (after.Problems.Count > report.Problems.Count)
            return $"With its fix, not everything could be judged: {after.Problems[^1].Message}";
        if (fitting.FirstOrDefault(finding => left.ContainsKey(finding.Fingerprint)) is { } same)
            return $"With its fix it would still be found: {left[same.Fingerprint].Message}";

        // Who agrees to a value accepts what policies say about it, but not a file that cannot be read or a reference that leads nowhere. What is
        // found once a file is read was wrong in it before.
        var bringsToLight = fitting.TrueForAll(finding => finding.Fix!.Move is not null);
        var mayBring = fitting.TrueForAll(finding => isAgreed(finding));
        return after.Findings.FirstOrDefault(finding => !before.Contains(finding.Fingerprint) && !bringsToLight && !(mayBring && finding.Version is not null)) is { } worse
            ? $"Its fix would bring another finding: {worse.Message} ({worse.RuleId})"
            : null;
    }
}

/// <summary>A finding whose fix was not applied.</summary>
/// <param name="Finding">What stays.</param>
/// <param name="Obstacle">What stood in the way, in one sentence.</param>
public sealed record RefusedFix(Finding Finding, string Obstacle);
