using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.PullRequests;

/// <summary>
/// Which findings of the base can be said to be gone because somebody mended them. What could not be read was not judged: neither the file itself, nor
/// what stands in its folder, nor products that exchange data with it. Of all else, only what was changed can have been mended meanwhile.
/// </summary>
internal sealed class Mended
{
    /// <summary>The rules about what is read only in part.</summary>
    private static readonly HashSet<string> ReadInPart =
    [
        EngineRule.Schema.Id, EngineRule.DuplicateKey.Id, EngineRule.MergeKey.Id, EngineRule.Tag.Id, EngineRule.SecondDocument.Id, EngineRule.Aliases.Id, EngineRule.Nesting.Id,
    ];

    private readonly LoadedMesh before;
    private readonly Renames renames;
    private readonly List<RepoPath> unread;
    private readonly List<RepoPath> unfound;
    private readonly HashSet<string?> unjudged;
    private readonly List<Finding> inPart;
    private readonly HashSet<string> neighbours;
    private readonly HashSet<string> scattered;
    private readonly SameProducts same;

    /// <param name="head">What was found in the head.</param>
    /// <param name="brought">The findings that the head brought.</param>
    /// <param name="before">The mesh of the base.</param>
    /// <param name="after">The mesh of the head.</param>
    /// <param name="renames">What elements are called in both.</param>
    internal Mended(Report head, IEnumerable<Finding> brought, LoadedMesh before, LoadedMesh after, Renames renames)
    {
        (this.before, this.renames) = (before, renames);

        // The settings and the guild are those of the base, whatever became of the files.
        string[] deciding = [MeshSettings.File, after.Settings.Paths.Guild.Child(GuildKind.File)];
        unread = [.. after.Broken.Concat(after.Unreadable.Select(file => file.Path)).Except(deciding).Select(RepoPath.Of)];
        unfound = [.. head.Findings.Where(finding => finding.Policy == EngineRule.Folders.Id).Select(finding => RepoPath.Of(finding.File))];
        unjudged =
        [
            .. head.Problems.Select(problem => problem.Policy),
            .. head.Findings.Where(finding => finding.Policy == EngineRule.PolicyFailed.Id).Select(finding => finding.Element.PolicyKey),
        ];
        inPart = [.. brought.Where(finding => ReadInPart.Contains(finding.Policy))];
        same = new SameProducts(before, after);

        var products = unread.SelectMany(path => new[] { after.Owners.Of(path).ProductKey, before.Owners.Of(path).ProductKey }).OfType<string>().ToHashSet();
        scattered = [.. unread.Where(path => !path.IsBelow(after.Settings.Paths.Domains)).SelectMany(path => new[] { after.Owners.Of(path).ProductKey, before.Owners.Of(path).ProductKey }).OfType<string>()];
        neighbours = [.. before.Mesh.Products.SelectMany(product => product.Sources.SelectMany(source =>
            products.Contains(source.Key) ? [product.Key] : products.Contains(product.Key) ? [source.Key] : Array.Empty<string>()))];
    }

    /// <summary>Whether a finding of the base that the head does not have is gone for good.</summary>
    internal bool Holds(Finding finding)
    {
        var file = RepoPath.Of(finding.File);
        if (unfound.Exists(folder => file.IsBelow(folder)) || unjudged.Contains(finding.RuleId))
            return false;
        var element = renames.Now(finding.Element);
        if (inPart.Exists(fault => fault.Element.Covers(element) && fault.Policy != finding.Policy))
            return false;
        return unread.Count == 0 || (!(finding.Element.ProductKey is { } key && scattered.Contains(key)) && !unread.Exists(path => file == path || file.IsBelow(path) || file.IsBelow(path.Folder)) && WasChanged(finding));
    }

    private bool WasChanged(Finding finding) =>
        finding.Element.ProductKey is not { } key ? finding.Version is null
        : !neighbours.Contains(key) && before.Mesh.ProductOf(key) is { } product && !same.Contains(product);
}
