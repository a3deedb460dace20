using System.Collections.Immutable;
using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>
/// Reads what <see cref="JsonReport"/> wrote, with the lines that came along: every form made of it says what it would have said where the check ran.
/// It may come from anywhere: what does not fit <c>report.schema.json</c> must have been refused before.
/// </summary>
public static class JsonReportReader
{
    public static ShownReport Read(JsonElement root)
    {
        var sources = root.GetProperty("sources").EnumerateArray().ToLookup(file => Text(file, "file"), file => SourceLines.Of(LinesOf(file)));
        var findings = root.GetProperty("findings").EnumerateArray().Select(FindingOf).ToLookup(finding => finding.State == FindingState.Fixed);
        var (head, against, counts) = (root.GetProperty("head"), root.GetProperty("base"), root.GetProperty("size"));
        var report = new Report(
            new ReportHead(Text(root, "tool"), TextOrNull(head, "commit"), head.GetProperty("dirty").GetBoolean()),
            Text(root, "mesh"),
            DayOf(Text(root, "asOf")),
            Text(root, "gate"),
            SelectionOf(root.GetProperty("only")),
            Items(root, "policies", PolicyOf),
            Items(root, "problems", ProblemOf),
            [.. findings[false]],
            new MeshCounts(counts.GetProperty("domains").GetInt32(), counts.GetProperty("products").GetInt32(), counts.GetProperty("contracts").GetInt32()),
            root.GetProperty("sandbox") is { ValueKind: JsonValueKind.Object } fences ? new WorkerFences(Texts(fences, "held"), Texts(fences, "missing")) : null,
            RepoPath.Read(Text(root, "waivers")) ?? RepoPath.Top)
        {
            Base = TextOrNull(against, "commit") is { } tip && TextOrNull(against, "mergeBase") is { } mergeBase
                ? new ReportBase(tip, mergeBase, IsTrue(against, "hasMesh")) { ChangesRules = IsTrue(against, "changesRules") }
                : null,
            Fixed = [.. findings[true]],
            Proposal = root.GetProperty("proposal") is { ValueKind: JsonValueKind.Object } proposal ? ProposalOf(proposal) : null,
            Mentions = Optional(root, "mentions") is { } mentions
                ? mentions.EnumerateArray().DistinctBy(domain => Text(domain, "domain")).ToDictionary(domain => Text(domain, "domain"), domain => Texts(domain, "handles"), StringComparer.Ordinal)
                : ImmutableDictionary<string, IReadOnlyList<string>>.Empty,
            Evidence = Optional(root, "evidence") is { } evidence ? EvidenceOf(evidence) : null,
            Horizon = Optional(root, "horizon") is { } horizon ? HorizonJson.Read(horizon) : null,
            Reached = Optional(root, "reached") is null ? [] : Items(root, "reached", ReachForms.Read),
            Catalog = Optional(root, "catalog") is { } catalog ? CatalogJson.Read(catalog) : null,
            Owners = root.GetProperty("owners").EnumerateArray().DistinctBy(owner => Text(owner, "domain")).ToDictionary(owner => Text(owner, "domain"), owner => Text(owner, "name"), StringComparer.Ordinal),
        };
        return new ShownReport(report, file => sources[file].FirstOrDefault(), RepoPath.Read(Text(root, "folder")) is { } folder ? folder + "/" : "");
    }

    /// <summary>What a report need not have.</summary>
    private static JsonElement? Optional(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : null;

    private static Dictionary<int, string> LinesOf(JsonElement file) =>
        file.GetProperty("lines").EnumerateArray().DistinctBy(line => line.GetProperty("number").GetInt32()).ToDictionary(line => line.GetProperty("number").GetInt32(), line => Text(line, "text"));

    private static Selection SelectionOf(JsonElement only) => only.ValueKind == JsonValueKind.Null
        ? Selection.Everything
        : new Selection(Texts(only, "policies"), [.. Texts(only, "domains").Select(text => new AskedElement(text))], [.. Texts(only, "products").Select(text => new AskedElement(text))]);

    private static PolicyVerdict PolicyOf(JsonElement policy) => new(
        Text(policy, "id"),
        Text(policy, "version"),
        Text(policy, "title"),
        Text(policy, "digest"),
        LevelOf(Text(policy, "level")),
        policy.GetProperty("judged").GetInt32(),
        policy.GetProperty("notApplicable").GetInt32(),
        Text(policy, "help"))
    {
        Decision = policy.GetProperty("decision") is { ValueKind: JsonValueKind.Object } decision
            ? new StatedDecision(Text(decision, "outcome"), TextOrNull(decision, "date") is { } day ? DayOf(day) : null)
            : null,
    };

    private static ReportEvidence EvidenceOf(JsonElement evidence) => new(
        Text(evidence, "source"),
        TextOrNull(evidence, "commit"),
        evidence.GetProperty("runs").GetInt32(),
        evidence.GetProperty("contracts").GetInt32(),
        Texts(evidence, "notes"));

    private static Problem ProblemOf(JsonElement problem) => new(TextOrNull(problem, "policy"), TextOrNull(problem, "product"), Text(problem, "fence"), Text(problem, "message"));

    private static Finding FindingOf(JsonElement finding) => new()
    {
        Fingerprint = Text(finding, "fingerprint"),
        Policy = Text(finding, "policy"),
        Version = TextOrNull(finding, "version"),
        Key = Text(finding, "key"),
        Level = LevelOf(Text(finding, "level")),
        Blocking = finding.GetProperty("blocking").GetBoolean(),
        Waiver = TextOrNull(finding, "waiver"),
        Pending = TextOrNull(finding, "pending"),
        State = TextOrNull(finding, "state") is { } state ? Enum.Parse<FindingState>(state, ignoreCase: true) : null,
        Message = Text(finding, "message"),
        Element = ElementName.Read(Text(finding, "element")),
        Kind = Text(finding, "kind"),
        File = Text(finding, "file"),
        Range = RangeOf(finding),
        Related = Items(finding, "related", place => new RelatedPlace(ElementName.Read(Text(place, "element")), Text(place, "kind"), Text(place, "file"), RangeOf(place), Text(place, "message"))),
        Fix = finding.GetProperty("fix") is { ValueKind: JsonValueKind.Object } fix ? FixOf(fix) : null,
        Becomes = finding.GetProperty("becomes") is { ValueKind: JsonValueKind.Object } becomes
            ? new LevelChange(TextOrNull(becomes, "level") is { } level ? LevelOf(level) : null, DayOf(Text(becomes, "on")))
            : null,
        TakesOverFrom = TextOrNull(finding, "takesOverFrom"),
        Help = TextOrNull(finding, "help"),
    };

    private static Fix FixOf(JsonElement fix) =>
        new(fix.GetProperty("certain").GetBoolean(), Text(fix, "title"), Items(fix, "edits", edit => new TextEdit(Text(edit, "file"), RangeOf(edit), Text(edit, "text"))))
        {
            Move = fix.GetProperty("move") is { ValueKind: JsonValueKind.Object } move ? new FileMove(Text(move, "from"), Text(move, "to")) : null,
        };

    private static Proposal ProposalOf(JsonElement proposal) => new(Items(proposal, "rules", RuleOf), Items(proposal, "hits", HitOf), Items(proposal, "problems", ProblemOf))
    {
        Warnings = Items(proposal, "warnings", ProblemOf),
    };

    private static ProposedRule RuleOf(JsonElement rule) => new(Text(rule, "id"), Text(rule, "title"), TextOrNull(rule, "before"), TextOrNull(rule, "after"))
    {
        AboutBefore = TextOrNull(rule, "aboutBefore"),
        AboutAfter = TextOrNull(rule, "aboutAfter"),
        Parameters = Texts(rule, "parameters"),
    };

    /// <summary>Of the finding, a proposal says what it tells of: its rule, its element and its place.</summary>
    private static ProposedHit HitOf(JsonElement hit)
    {
        var (id, major) = Text(hit, "policy").Split('@') is [var first, var second] ? (first, second) : (Text(hit, "policy"), "");
        var place = new Position(hit.GetProperty("line").GetInt32(), 1);
        var finding = new Finding
        {
            Fingerprint = Text(hit, "fingerprint"),
            Policy = id,
            Version = $"{major}.0.0",
            Key = "",
            Level = Level.Note,
            Blocking = false,
            Message = Text(hit, "message"),
            Element = ElementName.Read(Text(hit, "element")),
            Kind = "",
            File = Text(hit, "file"),
            Range = new TextRange(place, place),
        };
        return new ProposedHit(finding, TextOrNull(hit, "domain"), TextOrNull(hit, "owner"), WeightOf(hit.GetProperty("before")), WeightOf(hit.GetProperty("after")))
        {
            Outside = TextOrNull(hit, "outside"),
        };
    }

    private static FindingWeight? WeightOf(JsonElement weight) => weight.ValueKind == JsonValueKind.Null
        ? null
        : new FindingWeight(LevelOf(Text(weight, "level")), TextOrNull(weight, "waiver"), TextOrNull(weight, "blocks") is { } day ? DayOf(day) : null);

    private static TextRange RangeOf(JsonElement place) => new(PositionOf(place.GetProperty("start")), PositionOf(place.GetProperty("end")));

    private static Position PositionOf(JsonElement position) => new(position.GetProperty("line").GetInt32(), position.GetProperty("column").GetInt32());

    private static Level LevelOf(string name) => Enum.Parse<Level>(name, ignoreCase: true);

    /// <exception cref="JsonException">It is no day.</exception>
    internal static DateOnly DayOf(string day) => Dates.Read(day) ?? throw new JsonException($"'{day}' is no day.");

    private static bool IsTrue(JsonElement value, string name) => value.GetProperty(name).ValueKind == JsonValueKind.True;

    internal static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    internal static string? TextOrNull(JsonElement value, string name) => value.GetProperty(name).GetString();

    internal static IReadOnlyList<string> Texts(JsonElement value, string name) => [.. value.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    internal static IReadOnlyList<T> Items<T>(JsonElement value, string name, Func<JsonElement, T> read) => [.. value.GetProperty(name).EnumerateArray().Select(read)];
}
