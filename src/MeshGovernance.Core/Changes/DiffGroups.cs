using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>How many changes of one kind of subject there are.</summary>
internal sealed record KindCount(string Kind, int Added, int Removed, int Changed, int Renamed);

/// <summary>The changes of one element.</summary>
internal sealed record ChangedElement(ElementName Element, IReadOnlyList<Change> Changes);

/// <summary>Changes in the order in which people want to see them.</summary>
internal static class DiffGroups
{
    /// <summary>What others build on, the most telling first; all else comes after it.</summary>
    private static readonly string[] Ranks =
        ["product", "domain", "contract", "outputPort", Kinds.Edge, "object", "column", Kinds.Owner, "serviceLevel", "policy", "waiver", "inputPort", "qualityRule", "server"];

    /// <summary>By product, domain, policy and so on: the data first, then what judges it.</summary>
    internal static IEnumerable<IGrouping<ElementName, Change>> Of(IEnumerable<Change> changes) => changes
        .GroupBy(change => HeadOf(change.Element))
        .OrderBy(group => group.Key.Domain is null)
        .ThenBy(group => group.Key, ElementName.Order);

    /// <summary>The changes of a group, element by element.</summary>
    internal static IEnumerable<ChangedElement> Elements(IEnumerable<Change> changes) =>
        changes.GroupBy(change => (change.Element, change.Kind)).Select(element => new ChangedElement(element.Key.Element, [.. element]));

    /// <summary>What may hurt somebody comes first: what breaks, then what is gone, then what is different, then what is new.</summary>
    internal static IEnumerable<Change> ByImportance(IEnumerable<Change> changes) => changes
        .OrderByDescending(change => change.Counted is { } severity and >= Severity.Risky ? severity : Severity.Editorial)
        .ThenBy(change => change is { Field: "", Type: ChangeType.Removed } ? 0 : change.Field.Length == 0 && change.Type != ChangeType.Added ? 1 : change.Field.Length > 0 ? 2 : 3)
        .ThenBy(change => RankOf(change.Kind));

    /// <summary>How much there is of each kind, in the order of importance.</summary>
    internal static IReadOnlyList<KindCount> Counts(IEnumerable<Change> changes) =>
    [
        .. changes.GroupBy(change => change.Kind)
            .OrderBy(kind => RankOf(kind.Key)).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new KindCount(
                kind.Key,
                kind.Count(change => change is { Field: "", Type: ChangeType.Added }),
                kind.Count(change => change is { Field: "", Type: ChangeType.Removed }),
                kind.Where(change => change.Field.Length > 0).DistinctBy(change => change.Element).Count(),
                kind.Count(change => change.Type is ChangeType.Renamed or ChangeType.Moved))),
    ];

    /// <summary>The product, domain, policy or waiver that an element belongs to; the guild and the settings are one each.</summary>
    internal static ElementName HeadOf(ElementName element) => element.Kind is NameKind.Guild or NameKind.Mesh ? element.First : element.Head;

    private static int RankOf(string kind) => Array.IndexOf(Ranks, kind) is var rank and >= 0 ? rank : Ranks.Length;
}
