using System.Text;
using MeshGovernance.Core.Changes;

namespace MeshGovernance.Core.Reports;

/// <summary>What every form of a diff says in the same words.</summary>
internal static class DiffWords
{
    internal const string Same = "Nothing has changed in the mesh.";
    private const string Nothing = "(none)";

    /// <summary>Lists whose name says no more than the kind of their items.</summary>
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["inputPort"] = "in/",
        ["outputPort"] = "out/",
        ["contract"] = "contract/",
        ["object"] = "contract/",
        ["column"] = "contract/",
        ["member"] = "team/members/",
        [Kinds.Owner] = "team/members/",
        ["managementPort"] = "managementPorts/",
        ["supportChannel"] = "support/",
        ["customProperty"] = "customProperties/",
        ["authoritativeDefinition"] = "authoritativeDefinitions/",
        ["serviceLevel"] = "slaProperties/",
        ["server"] = "servers/",
        ["role"] = "roles/",
        ["qualityRule"] = "quality/",
        ["relationship"] = "relationships/",
        ["decision"] = "decisions/",
    };

    /// <summary>From which state to which.</summary>
    internal static string States(MeshDiff diff) => $"{NameOf(diff.Before)} → {NameOf(diff.After)}";

    /// <summary>How much has changed, in a line.</summary>
    internal static string Sum(MeshDiff diff) => diff.Changes.Count == 0
        ? diff.NotCompared.Count == 0 ? Same : "Nothing else has changed in the mesh."
        : $"{ReportWords.Counted(diff.Changes.Count, "change")} in {ReportWords.Counted(DiffGroups.Of(diff.Changes).Count(), "place")}.";

    /// <summary>What a reader must know before anything else; null where nothing is.</summary>
    internal static string? Caveat(MeshDiff diff) => (diff.Before.HasMesh, diff.After.HasMesh) switch
    {
        (false, _) => "The base holds no mesh, so everything is new.",
        (_, false) => "The head holds no mesh, so everything is gone: has it been deleted or moved?",
        _ => null,
    };

    internal static string NotCompared(NotCompared file) => $"{file.File} cannot be read in the {(file.InBase ? "base" : "head")}, so what it describes is not compared: {file.Reason}";

    /// <summary>A kind as people say it, in the number of a count.</summary>
    internal static string KindOf(string kind, int count = 1)
    {
        if (kind == "product")
            return count == 1 ? "data product" : "data products";
        var words = new StringBuilder();
        foreach (var letter in kind)
            words.Append(char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        if (count == 1)
            return words.ToString();
        return words is [.., 'y'] ? $"{words.ToString()[..^1]}ies" : $"{words}s";
    }

    /// <summary>The name of an element beside the heading that it stands under.</summary>
    internal static string ShortName(string kind, string element, string head)
    {
        var name = element == head ? "" : element[(head.Length + 1)..];
        if (kind is "object" or "column" or "inputPort" or "outputPort" or "contract")
            return name[Math.Min(name.Length, name.StartsWith(Lists[kind], StringComparison.Ordinal) ? Lists[kind].Length : 0)..];
        var inContract = name.StartsWith("contract/", StringComparison.Ordinal) ? name["contract/".Length..] : name;
        return Lists.TryGetValue(kind, out var list) && inContract.LastIndexOf(list, StringComparison.Ordinal) is var at and >= 0
            ? inContract[..at] + inContract[(at + list.Length)..]
            : inContract;
    }

    /// <summary>What came or went with an element; empty where nothing did.</summary>
    internal static string Holds(Change change) => (change.After ?? change.Before)!.Holds is { Count: > 0 } holds
        ? $"with {string.Join(", ", holds.Select(held => $"{held.Count} {KindOf(held.Kind, held.Count)}"))}"
        : "";

    /// <summary>What happened to an element or its field, in a few words without its name.</summary>
    internal static string What(Change change) => change switch
    {
        { Kind: Kinds.Edge } => (change.After ?? change.Before)!.Value!,
        { Type: ChangeType.Renamed } => $"was called {change.Before!.Value ?? change.Before.Element}",
        { Type: ChangeType.Moved } => $"was {change.Before!.Element}",
        { Field: "" } => Holds(change),
        { Type: ChangeType.Added } => $"{change.Field}: + {Excerpt.Short(change.After!.Value!)}",
        { Type: ChangeType.Removed } => $"{change.Field}: - {Excerpt.Short(change.Before!.Value!)}",
        { Before.Value: null, After.Value: null } => $"{change.Field} changed",
        _ => Texts(change),
    };

    internal static string Verb(Change change) => change switch
    {
        { Kind: Kinds.Edge, Type: ChangeType.Added } => "consumes",
        { Kind: Kinds.Edge } => "no longer consumes",
        _ => KindOf(change.Kind),
    };

    internal static char Mark(Change change) => change switch
    {
        { Type: ChangeType.Renamed or ChangeType.Moved } => '>',
        { Field: not "" } => '~',
        { Type: ChangeType.Added } => '+',
        { Type: ChangeType.Removed } => '-',
        _ => '~',
    };

    private static string Texts(Change change)
    {
        var (before, after) = Excerpt.Of(change.Before!.Value ?? Nothing, change.After!.Value ?? Nothing);
        return $"{change.Field}: {before} → {after}";
    }

    private static string NameOf(MeshState state) => state switch
    {
        { Name: null } => "files on the disk",
        { Commit: { } commit } when commit.StartsWith(state.Name, StringComparison.Ordinal) => ReportWords.Short(commit),
        { Commit: { } commit } => $"{state.Name} ({ReportWords.Short(commit)})",
        _ => state.Name,
    };
}
