using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes.Omds;

/// <summary>
/// What differs between two states of one contract or data product, in the shape of Bitol's metadata difference (RFC 0039). The severity is ours: the
/// draft leaves open which change has which impact.
/// </summary>
/// <param name="SourceKind">As the standard writes it: DataContract or DataProduct.</param>
/// <param name="Before">The baseline.</param>
/// <param name="After">The target.</param>
/// <param name="Changes">All that differs but the version, which the two sources state.</param>
public sealed record MetadataDifference(string SourceKind, MetadataSource Before, MetadataSource After, IReadOnlyList<MetadataChange> Changes)
{
    /// <summary>The draft's version that the document follows.</summary>
    public const string ApiVersion = "v1.0.0";

    /// <summary>Stands for the version of a file that is not there.</summary>
    public const string NotThere = "none";

    private static readonly string[] Impacts = ["MAJOR", "MINOR", "PATCH"];

    /// <summary>How many changes there are of each impact, the greatest first; those that the mesh ignores are of none.</summary>
    public IReadOnlyList<(string Name, int Count)> Impact => [.. Impacts.Select(impact => (impact.ToLowerInvariant(), Changes.Count(change => change.Impact == impact)))];

    /// <summary>The version of the baseline, raised by the greatest impact; null where that version is not made of numbers, or nothing counts.</summary>
    public string? SuggestedVersion => Impact.Zip([Severity.Breaking, Severity.Risky, Severity.Editorial]).Where(impact => impact.First.Count > 0).Select(impact => Versions.After(Before.Version, impact.Second)).FirstOrDefault();

    /// <summary>A document for each contract and data product in which something differs.</summary>
    public static IReadOnlyList<MetadataDifference> Of(MeshDiff diff) =>
    [
        .. diff.Changes.Where(change => change.Files is not null && !IsVersion(change))
            .GroupBy(change => change.Files!)
            .OrderBy(files => (files.Key.After ?? files.Key.Before)!.Path, StringComparer.Ordinal)
            .Select(files => new MetadataDifference(
                ((StandardKind)(files.Key.After ?? files.Key.Before)!.Kind).Standard.Kind,
                SourceOf(files.Key.Before, files.Key.After),
                SourceOf(files.Key.After, files.Key.Before),
                [.. files.Select(ToldOf)])),
    ];

    private static MetadataSource SourceOf(Descriptor? file, Descriptor? other) =>
        new((file ?? other)!.Document.Root["id"]?.Text ?? "", file is null ? NotThere : file.Document.Root["version"]?.Text ?? "");

    private static bool IsVersion(Change change) => change is { Field: "version", Kind: "contract" or "product" };

    private static MetadataChange ToldOf(Change change)
    {
        var (before, after) = (change.Before?.Node, change.After?.Node);
        var isAdded = change.Type == ChangeType.Added || before is null;
        var isRemoved = change.Type == ChangeType.Removed || after is null;
        var side = isAdded ? change.After! : change.Before!;
        var path = MetadataPath.To(side.Source!, side.Node!);
        if (change.Type is ChangeType.Renamed && NamedElement.NamingField(before!) is { } name && before![name] is { } named)
            (path, before, after) = (MetadataPath.To(side.Source!, named), named, after![name]);
        var keys = MetadataPath.Keys(path);
        return new MetadataChange(
            isAdded ? "ADD" : isRemoved ? "REMOVE" : "CHANGE",
            keys is [var section, ..] ? section : "all",
            keys is [.., var field] ? field : "all",
            path,
            isAdded ? null : before,
            isRemoved ? null : after,
            PlainText.Line($"{DiffWords.Sentence(change, DiffGroups.HeadOf(change.Element))}. {DiffWords.Why(change)}"),
            ImpactOf(change));
    }

    /// <summary>What breaks readers takes a new major; what is new, or may hurt somebody, a minor; the rest is an edit.</summary>
    private static string ImpactOf(Change change) => change switch
    {
        { Counted: null } => "UNKNOWN",
        { Counted: Severity.Breaking } => Impacts[0],
        { Counted: Severity.Risky } or { Counted: Severity.Compatible, Effect.Direction: Direction.Added } => Impacts[1],
        _ => Impacts[2],
    };
}

/// <summary>One of the two states of a contract or data product.</summary>
public sealed record MetadataSource(string Id, string Version);

/// <summary>One thing that differs.</summary>
/// <param name="Type">ADD, REMOVE or CHANGE.</param>
/// <param name="Section">The part at the top of the file.</param>
/// <param name="Field">The field that differs, or the list whose item came or went.</param>
/// <param name="Path">Where it stands, in the baseline where it is there.</param>
/// <param name="Before">The value of the baseline; null where there is none.</param>
/// <param name="After">The value of the target; null where there is none.</param>
/// <param name="Message">What happened and why it is as bad as that.</param>
/// <param name="Impact">MAJOR, MINOR, PATCH or UNKNOWN.</param>
public sealed record MetadataChange(string Type, string Section, string Field, string Path, Node? Before, Node? After, string Message, string Impact);
