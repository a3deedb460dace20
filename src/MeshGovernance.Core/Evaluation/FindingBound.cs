using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Evaluation;

/// <summary>
/// How many findings a report holds: files and policies of strangers can make them without end. What blocks stays before errors, those before warnings and notes,
/// so that the verdict is the same; where not even all errors are told, nobody can say which of them are new or waived, and the check fails.
/// </summary>
internal static class FindingBound
{
    internal const int Most = 100_000;

    /// <summary>The findings that are told, in their order, with one about those that are not.</summary>
    /// <param name="findings">All that were kept so far, in their order.</param>
    /// <param name="untold">How many of each level were only counted.</param>
    /// <param name="most">How many may be told.</param>
    internal static List<Finding> Hold(List<Finding> findings, IReadOnlyDictionary<Level, int> untold, int most = Most)
    {
        var (told, cut) = findings.Count <= most ? (findings, []) : Divide(findings, most);
        var counts = Enum.GetValues<Level>().ToDictionary(level => level, level => untold.GetValueOrDefault(level) + cut.Count(finding => finding.Level == level));
        if (counts.Values.Sum() == 0)
            return told;
        told.AddRange(EngineFindings.Of([About(counts, told.Count)]));
        told.Sort(Finding.Compare);
        return told;
    }

    private static (List<Finding> Told, List<Finding> Cut) Divide(List<Finding> findings, int most)
    {
        var ranked = findings.OrderByDescending(finding => finding.Blocking).ThenByDescending(finding => finding.Level).ToList();
        return ([.. ranked.Take(most)], ranked[most..]);
    }

    private static Diagnostic About(Dictionary<Level, int> cut, int told)
    {
        var counted = string.Join(", ", cut.Keys.OrderDescending().Where(level => cut[level] > 0).Select(level => PlainText.Counted(cut[level], level.ToString().ToLowerInvariant())));
        var areErrors = cut[Level.Error] > 0;
        return new Diagnostic(
            areErrors ? EngineRule.TooManyErrors : EngineRule.TooManyFindings,
            MeshSettings.File,
            TextRange.FileStart,
            NamedElement.Mesh,
            string.Create(CultureInfo.InvariantCulture, $"{counted} more were found and are not told: a report holds the {told} that matter most. ")
            + (areErrors ? "Which of them are new or waived cannot be told, so this counts as an error: fix some, or judge a part with --domain or --product." : "--domain, --product and --policy narrow it down."));
    }
}
