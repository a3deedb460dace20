using System.Reflection;

namespace MeshGovernance.Core.Findings;

/// <summary>The table of engine rules, by id.</summary>
public static class EngineRules
{
    public static readonly IReadOnlyList<EngineRule> All =
    [
        .. typeof(EngineRule).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<EngineRule>().OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, EngineRule> ById = All.ToDictionary(rule => rule.Id);

    /// <summary>A rule by its id; null where there is none.</summary>
    public static EngineRule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>A rule as a waiver names it, <c>engine/name@1</c>; null where there is none.</summary>
    internal static EngineRule? Waived(string named) =>
        named.EndsWith($"@{EngineRule.Major}", StringComparison.Ordinal) ? Find(named[..named.LastIndexOf('@')]) : null;

    public static string TitleOf(string id) => ById.TryGetValue(id, out var rule) ? rule.Title : id;

    public static string ReasonOf(string id) => ById.TryGetValue(id, out var rule) ? rule.Reason : "";
}
