using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.PullRequests;

/// <summary>
/// The mesh of the head with the rules as they would be after the merge: those that the pull request changes as it has them, all others
/// as the base has them by now.
/// </summary>
public sealed class ProposalTree : IFileTree
{
    private readonly SortedDictionary<string, (FileEntry Entry, IFileTree Tree)> rules = new(StringComparer.Ordinal);
    private readonly List<string> changed = [];
    private readonly IFileTree head;
    private readonly MeshPaths paths;

    public ProposalTree(IFileTree @base, IFileTree mergeBase, IFileTree head, MeshPaths paths)
    {
        this.head = head;
        this.paths = paths;
        var (ofBase, before, after) = (RulesOf(@base), RulesOf(mergeBase), RulesOf(head));
        foreach (var path in ofBase.Keys.Concat(before.Keys).Concat(after.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var isChanged = !IsSame(before.GetValueOrDefault(path), mergeBase, after.GetValueOrDefault(path), head);
            if (isChanged && Binds(RepoPath.Of(path)))
                changed.Add(path);
            if ((isChanged ? after : ofBase).TryGetValue(path, out var entry))
                rules[path] = (entry, isChanged ? head : @base);
        }
    }

    /// <summary>The files that the pull request changes and that say what binds, in ordinal order.</summary>
    public IReadOnlyList<string> Changed => changed;

    public IReadOnlyList<FileEntry> List(string folder) =>
    [
        .. head.List(folder).Where(file => !IsRule(file.RepoPath))
            .Concat(rules.Values.Select(rule => rule.Entry).Where(file => file.RepoPath.IsBelow(RepoPath.Of(folder))))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public FileEntry? Find(string path) => !IsRule(RepoPath.Of(path)) ? head.Find(path) : rules.TryGetValue(path, out var rule) ? rule.Entry : null;

    public byte[] Read(FileEntry file) => (rules.TryGetValue(file.Path, out var rule) ? rule.Tree : head).Read(file);

    private Dictionary<string, FileEntry> RulesOf(IFileTree tree)
    {
        var all = new RuleTree(tree, paths);
        return new[] { all.Find(MeshSettings.File) }.OfType<FileEntry>()
            .Concat(all.List(paths.Policies))
            .Concat(all.List(paths.Guild))
            .Concat(all.List(paths.Domains))
            .ToDictionary(file => file.Path);
    }

    private bool IsRule(RepoPath path) => RuleTree.IsRule(path, paths);

    private bool Binds(RepoPath path) => DescriptorKinds.All.Any(kind => kind.Binds(path, paths));

    private static bool IsSame(FileEntry? before, IFileTree mergeBase, FileEntry? after, IFileTree head)
    {
        if (before is null || after is null)
            return before is null && after is null;
        if (before.Kind != after.Kind || before.Kind != FileKind.Regular)
            return before.Kind == after.Kind;
        if (before.BlobId is not null && after.BlobId is not null)
            return before.BlobId == after.BlobId;
        try
        {
            return mergeBase.Read(before).AsSpan().SequenceEqual(head.Read(after));
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
