using System.Text;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What every form of a diff says in the same words.</summary>
internal static class DiffWords
{
    internal const string Same = "Nothing has changed in the mesh.";
    private const string Nothing = "(none)";

    /// <summary>From which state to which, and in which part of the mesh.</summary>
    internal static string States(MeshDiff diff) =>
        PlainText.Line($"{NameOf(diff.Before)} → {NameOf(diff.After)}{(ReportWords.Narrowed(diff.Selection) is { } only ? $" · {only}" : "")}");

    /// <summary>How much has changed and where, in a line.</summary>
    internal static string Sum(MeshDiff diff)
    {
        if (diff.Changes.Count == 0)
            return diff.NotCompared.Count > 0 ? "Nothing else has changed there." : diff.Selection.IsEverything ? Same : "Nothing has changed there.";
        var places = DiffGroups.Of(diff.Changes).CountBy(group => group.Key.Kind).OrderBy(place => place.Key).Select(place => place.Key switch
        {
            NameKind.Product => PlainText.Counted(place.Value, "data product"),
            NameKind.Domain => PlainText.Counted(place.Value, "domain"),
            NameKind.Policy => PlainText.Counted(place.Value, "policy", "policies"),
            NameKind.Waiver => PlainText.Counted(place.Value, "waiver"),
            NameKind.Guild => "the guild",
            _ => "the settings",
        }).ToList();
        return $"{PlainText.Counted(diff.Changes.Count, "change")} in {(places.Count == 1 ? "" : string.Join(", ", places.SkipLast(1)) + " and ")}{places[^1]}{Severities(diff.Changes)}.";
    }

    /// <summary>What a reader of the data has to look at; null where there is nothing.</summary>
    internal static string? Harm(Change change) => change.Severity is >= Severity.Risky ? Degree(change) : null;

    /// <summary>How bad a change is, and whether that counts; null where it is about no data.</summary>
    internal static string? Degree(Change change) => (change.Severity, change.Ignored) switch
    {
        (null, _) => null,
        ({ } severity, null) => JsonText.Name(severity),
        ({ } severity, { Until: { } until }) => $"{JsonText.Name(severity)}, ignored until {Dates.Write(until)}",
        ({ } severity, _) => $"{JsonText.Name(severity)}, ignored",
    };

    /// <summary>Why it is as bad as that, or why that counts for nothing.</summary>
    internal static string Why(Change change) => PlainText.Line(change.Ignored?.Reason ?? change.Why ?? "");

    /// <summary>What it may be instead of what it looks like; null where nothing says so.</summary>
    internal static string? Hint(Change change, ElementName head) => change.LooksLike is { } other
        ? $"looks like a rename {(change.Type == ChangeType.Added ? "of" : "to")} '{ShortName(change.Kind, other, head)}': if it is one, give both the same id"
        : null;

    private static string Severities(IReadOnlyList<Change> changes)
    {
        var counts = changes.Where(change => change.Counted is not null).CountBy(change => change.Counted!.Value).OrderByDescending(count => count.Key)
            .Select(count => $"{count.Value} {JsonText.Name(count.Key)}").ToList();
        var ignored = changes.Count(change => change is { Severity: not null, Ignored: not null });
        return counts.Count + ignored == 0 ? ""
            : $": {string.Join(", ", ignored == 0 ? counts : counts.Append($"{ignored} ignored"))} for whoever reads the data";
    }

    /// <summary>The heading over the changes of a product, domain, policy and so on.</summary>
    internal static string Heading(ElementName head) => head.Kind switch
    {
        NameKind.Mesh => "settings (mesh.yaml)",
        _ => Shown(head.Text),
    };

    /// <summary>What a reader must know before anything else; null where nothing is.</summary>
    internal static string? Caveat(MeshDiff diff) => (diff.Before.HasMesh, diff.After.HasMesh) switch
    {
        (false, _) => "The base holds no mesh, so everything is new.",
        (_, false) => "The head holds no mesh, so everything is gone: has it been deleted or moved?",
        _ => null,
    };

    internal static string NotCompared(NotCompared file) => $"{PlainText.Line(file.File)} cannot be read in the {(file.InBase ? "base" : "head")}, so what it describes is not compared: {PlainText.Line(file.Reason)}";

    /// <summary>A kind as people say it, in the number of a count.</summary>
    internal static string KindOf(string kind, int count = 1)
    {
        if (kind == "product")
            return count == 1 ? "data product" : "data products";

        // There is one, whatever changes in it.
        if (kind == "mesh")
            return kind;
        var words = new StringBuilder();
        foreach (var letter in kind)
            words.Append(char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        if (count == 1)
            return words.ToString();
        return words is [.., 'y'] ? $"{words.ToString()[..^1]}ies" : $"{words}s";
    }

    /// <summary>The name of an element beside the heading that it stands under.</summary>
    internal static string ShortName(string kind, ElementName element, ElementName head) => Shown(Shortened(kind, element, head.Covers(element) ? head : DiffGroups.HeadOf(element)));

    private static string Shortened(string kind, ElementName element, ElementName head)
    {
        // What stands in brackets is a list of the domain itself.
        var name = element.After(head).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (BeginningOf(kind) is { } beginning)
            return name.StartsWith(beginning, StringComparison.Ordinal) ? name[beginning.Length..] : name;
        var inContract = name.StartsWith("contract/", StringComparison.Ordinal) ? name["contract/".Length..] : name;
        return ListOf(kind) is { } list && inContract.LastIndexOf(list, StringComparison.Ordinal) is var at and >= 0
            ? (list == "members/" ? inContract[..at].Replace("team/", "", StringComparison.Ordinal) : inContract[..at]) + inContract[(at + list.Length)..]
            : inContract;
    }

    /// <summary>What the names of some kinds begin with instead of a list.</summary>
    private static string? BeginningOf(string kind) => kind switch
    {
        "inputPort" => "in/",
        "outputPort" => "out/",
        "contract" or "object" or "column" => "contract/",
        _ => null,
    };

    /// <summary>The list whose name says no more than the kind of its items. That of input contracts says more: they are no part of the port.</summary>
    private static string? ListOf(string kind)
    {
        var element = kind == Kinds.Owner ? ElementKinds.Member.Name : kind;
        return element != ElementKinds.InputContract.Name && DescriptorLists.FieldOf(element) is { } list && list != element ? list + "/" : null;
    }

    /// <summary>What an element was or is that came or went, and what came or went with it; empty where there is nothing to say.</summary>
    private static string About(ChangeSide side)
    {
        var facts = string.Join(", ", side.Facts.Select(fact => Excerpt.Short(fact.Value)));
        var holds = side.Holds.Count == 0 ? "" : $"with {string.Join(", ", side.Holds.Select(held => $"{held.Count} {KindOf(held.Kind, held.Count)}"))}";
        return string.Join(' ', new[] { facts.Length == 0 ? "" : $"({facts})", holds }.Where(part => part.Length > 0));
    }

    /// <summary>What happened to an element or its field, in a few words without its name.</summary>
    internal static string What(Change change) => change switch
    {
        { Kind: Kinds.Edge } => EndOf((change.After ?? change.Before)!.Value!),
        { Type: ChangeType.Renamed or ChangeType.Moved } => $"was {Shown(change.Before!.Value ?? change.Before.Element.Text)}",
        { Field: "" } => About((change.After ?? change.Before)!),
        { Type: ChangeType.Added } => $"{FieldOf(change)}: + {Excerpt.Short(change.After!.Value!)}",
        { Type: ChangeType.Removed } => $"{FieldOf(change)}: - {Excerpt.Short(change.Before!.Value!)}",
        _ => Texts(change),
    };

    private static string FieldOf(Change change) => PlainText.Line(change.Field).Trim();

    internal static string Verb(Change change) => change switch
    {
        { Kind: Kinds.Edge, Type: ChangeType.Added } => "consumes",
        { Kind: Kinds.Edge } => "no longer consumes",
        { Kind: "mesh" } => change.Field.Length == 0 ? "settings" : "",
        _ => KindOf(change.Kind),
    };

    /// <summary>A change in one line without marks.</summary>
    internal static string Sentence(Change change, ElementName head) => Mark(change) switch
    {
        '+' => $"new {Titled(change, head)} {What(change)}",
        '-' => $"{Titled(change, head)} removed",
        _ => $"{Titled(change, head)} {What(change)}",
    };

    /// <summary>What changed, without its values.</summary>
    internal static string Subject(Change change, ElementName head) => change.Field.Length == 0
        ? $"{Titled(change, head)} {JsonText.Name(change.Type)}"
        : Field(change, head);

    /// <summary>What a change is about, beside the heading that it stands under.</summary>
    internal static string Titled(Change change, ElementName head) => string.Join(' ', new[] { Verb(change), change.Kind == Kinds.Edge ? "" : ShortName(change.Kind, change.Element, head) }.Where(word => word.Length > 0));

    internal static char Mark(Change change) => change switch
    {
        { Type: ChangeType.Renamed or ChangeType.Moved } => '>',
        { Field: not "" } => '~',
        { Type: ChangeType.Added } => '+',
        { Type: ChangeType.Removed } => '-',
        _ => '~',
    };

    /// <summary>The two texts that a field had and has, to be shown beside what <see cref="Field"/> says; null where the change is of another sort, or both look alike.</summary>
    internal static (string Before, string After)? Values(Change change) => change switch
    {
        { Kind: Kinds.Edge } or { Field: "" } or { Type: not ChangeType.Changed } => null,
        _ => (change.Before!.Value ?? Nothing, change.After!.Value ?? Nothing) is var (before, after) && !Excerpt.IsOtherwiseSpaced(before, after) ? (before, after) : null,
    };

    /// <summary>Which field of what changed.</summary>
    internal static string Field(Change change, ElementName head) => $"{Titled(change, head)} {FieldOf(change)}";

    private static string Texts(Change change)
    {
        var (old, now) = (change.Before!.Value ?? Nothing, change.After!.Value ?? Nothing);
        if (Excerpt.IsOtherwiseSpaced(old, now))
            return $"{FieldOf(change)}: the same words, spaced otherwise";
        var (before, after) = Excerpt.Of(old, now);
        return $"{FieldOf(change)}: {before} → {after}";
    }

    /// <summary>The end of an edge: the product that offers, and its port.</summary>
    private static string EndOf(string port) =>
        ElementName.Read(port) is { OutputPort: { } offered } name ? Shown($"{name.Head} ({offered})") : Shown(port);

    /// <summary>A name as people write it, on one line.</summary>
    private static string Shown(string name) => PlainText.Line(Uri.UnescapeDataString(name));

    private static string NameOf(MeshState state) => state switch
    {
        { Name: null } => "files on the disk",
        { Commit: { } commit } when commit.StartsWith(state.Name, StringComparison.Ordinal) => ReportWords.Short(commit),
        { Commit: { } commit } => $"{state.Name} ({ReportWords.Short(commit)})",
        _ => state.Name,
    };
}
