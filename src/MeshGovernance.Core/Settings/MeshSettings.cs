using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Settings;

/// <summary>The settings of <c>mesh.yaml</c>, with the defaults for whatever it leaves out.</summary>
public sealed record MeshSettings(string Name, string Gate, MeshPaths Paths, WaiverSettings Waivers, ReadingLimits Limits, CatalogSettings Catalog)
{
    public const string File = "mesh.yaml";

    /// <summary>The name of a mesh that states none.</summary>
    public const string Unnamed = "Data mesh";

    /// <summary>What is no part of the mesh.</summary>
    public required IgnoredPaths Ignored { get; init; }

    /// <summary>How bad changes are taken to be.</summary>
    public required ChangeSettings Changes { get; init; }

    /// <summary>The settings of a mesh without the file.</summary>
    public static readonly MeshSettings Default = Read(null);

    internal static MeshSettings Read(Node? root)
    {
        return new MeshSettings(
            root?["name"]?.Text ?? Unnamed,
            root?["gate"]?.Text ?? "new",
            new MeshPaths(Folder("domains"), Folder("policies"), Folder("guild"), Folder("learning"))
            {
                Products = PathPatterns.Read(root?["paths"]?["products"], PathPattern.OfProducts),
                Contracts = PathPatterns.Read(root?["paths"]?["contracts"], PathPattern.OfContracts),
            },
            new WaiverSettings(Number("waivers", "maxDays", 180), Number("waivers", "warnDays", 14)),
            new ReadingLimits(Number("limits", "fileBytes", 5_000_000), Number("limits", "nesting", 100), Number("limits", "aliasNodes", 10_000)),
            new CatalogSettings(root?["catalog"]?["url"]?.Text, People(root?["catalog"]?["people"]?.Text)))
        {
            Ignored = IgnoredPaths.Read(root?["paths"]?["ignore"]),
            Changes = ChangeSettings.Read(root?[ChangeSettings.Field]),
        };

        // A word that nobody knows was meant to hide something.
        PeopleShown People(string? word) => word switch
        {
            null or "names" => PeopleShown.Names,
            "roles" => PeopleShown.Roles,
            _ => PeopleShown.None,
        };

        // A folder outside of the mesh is the schema's to find, and nothing is read there.
        RepoPath Folder(string name) => RepoPath.Read(root?["paths"]?[name]?.Text) ?? RepoPath.Of(name);

        int Number(string group, string name, int otherwise) =>
            root?[group]?[name]?.Number is { } number and > 0 and <= int.MaxValue ? (int)number : otherwise;
    }
}

/// <summary><c>paths</c>: the folders of the mesh, and where products and contracts stay that lie elsewhere.</summary>
public sealed record MeshPaths(RepoPath Domains, RepoPath Policies, RepoPath Guild, RepoPath Learning)
{
    /// <summary>Where products stand besides their usual place.</summary>
    public PathPatterns Products { get; init; } = PathPatterns.None;

    /// <summary>Where contracts stand besides their usual place.</summary>
    public PathPatterns Contracts { get; init; } = PathPatterns.None;

    /// <summary>All patterns; where a file fits two, the first one counts.</summary>
    internal IEnumerable<PathPattern> Patterns => Products.All.Concat(Contracts.All);

    /// <summary>The folders from which the mesh itself is read.</summary>
    internal IReadOnlyList<RepoPath> Folders => [Domains, Policies, Guild, Learning];

    /// <summary>The folder of the waivers.</summary>
    public RepoPath Waivers => Guild.Child("waivers");

    /// <summary>The same, with patterns of others that lead to more.</summary>
    public MeshPaths And(MeshPaths others) => this with { Products = Products.And(others.Products), Contracts = Contracts.And(others.Contracts) };

    /// <summary>The product or domain in whose folder a file lies, in the usual layout; the mesh for all else.</summary>
    internal ElementName OwnerOf(RepoPath file) => file.SegmentsWithin(Domains) switch
    {
        [var domain, not "policies" and var product, _, ..] => ElementName.OfProduct(domain, product),
        [var domain, _, ..] => ElementName.OfDomain(domain),
        _ => ElementName.Mesh,
    };
}

/// <summary><c>waivers</c>: how many days a waiver may last, and how many before its end it is announced.</summary>
public sealed record WaiverSettings(int MaxDays, int WarnDays);

/// <summary><c>catalog</c>: where the catalog is published, null where that is not said, and what it shows of people.</summary>
public sealed record CatalogSettings(string? Url, PeopleShown People);
