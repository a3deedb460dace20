using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>What every form for people says of an import, in the same words.</summary>
internal static class ImportWords
{
    /// <summary>So many of a list are told one by one, the rest is counted: JSON has it all.</summary>
    internal const int MostFiles = 40;
    internal const int MostRemarks = 20;
    internal const int MostFindings = 5;
    private const int MostChanges = 8;

    internal static string Sum(ImportAnswer answer)
    {
        var (plan, parts) = (answer.Plan, new List<string>());
        Count(PlannedStep.New, "new");
        Count(PlannedStep.Moved, "moved");
        Count(PlannedStep.Changed, "changed");
        Count(PlannedStep.Kept, "left as it is", "left as they are");
        return parts.Count == 0 ? "Nothing is to be done." : string.Join(", ", parts) + ".";

        void Count(PlannedStep step, string one, string? many = null)
        {
            if (plan.Files.Count(file => file.Step == step) is var count and > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")} {(count == 1 ? one : many ?? one)}"));
        }
    }

    internal static string? OfFiles(ImportPlan plan)
    {
        if (plan.Read + plan.Unknown == 0)
            return null;
        return $"{PlainText.Counted(plan.Read, "file")} read{(plan.Unknown == 0 ? "" : $"; {PlainText.Counted(plan.Unknown, "other file")} of no format that is known")}.";
    }

    internal static string Step(PlannedStep step) => step switch
    {
        PlannedStep.New => "new",
        PlannedStep.Changed => "changed",
        PlannedStep.Moved => "moved",
        _ => "kept",
    };

    /// <summary>What is told of a field that the source has no more.</summary>
    internal static string Went(string field) => $"without {field}";

    /// <summary>What is told of a field that the source has now.</summary>
    internal static string Came(string field) => $"with {field}";

    /// <summary>What changes in a file: what goes first, since somebody may rely on it, then what comes. Empty where nothing is known of it.</summary>
    internal static string Changes(PlannedFile file)
    {
        var changes = file.Changes.OrderBy(change => change.StartsWith(Went(""), StringComparison.Ordinal) ? 0 : change.StartsWith(Came(""), StringComparison.Ordinal) ? 1 : 2).ToList();
        return string.Join(", ", changes.Take(MostChanges)) + (changes.Count > MostChanges ? string.Create(CultureInfo.InvariantCulture, $" and {changes.Count - MostChanges} more") : "");
    }

    internal static string Of(Origin origin) => string.Create(CultureInfo.InvariantCulture, $"{origin.Source}{(origin.Line is { } line ? $":{line}" : "")}{(origin.Item.Length > 0 ? $" ({origin.Item})" : "")}");

    /// <summary>What each rule says: how often, and what is most important first.</summary>
    internal static IEnumerable<RuleCount> Rules(ImportAnswer answer) => answer.Findings
        .Where(finding => finding.Waiver is null)
        .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
        .Select(rule => new RuleCount(rule.Key, rule.Min(finding => finding.Level), rule.Count(), rule.Count(finding => finding.Blocking), [.. rule.OrderByDescending(finding => finding.Blocking).ThenBy(finding => finding.Level)]))
        .OrderBy(rule => rule.Level).ThenByDescending(rule => rule.Count).ThenBy(rule => rule.Rule, StringComparer.Ordinal);
}

/// <summary>How often a rule is broken.</summary>
internal sealed record RuleCount(string Rule, Level Level, int Count, int Blocking, IReadOnlyList<Finding> Findings);
