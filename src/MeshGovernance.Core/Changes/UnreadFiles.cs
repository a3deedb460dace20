using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// Files of which nobody can tell what they describe, in the base or in the head. What is missing beside them is not taken for removed.
/// </summary>
internal sealed class UnreadFiles
{
    private readonly LoadedMesh before;
    private readonly LoadedMesh after;
    private readonly Dictionary<string, string> inBase;
    private readonly Dictionary<string, string> inHead;

    internal UnreadFiles(LoadedMesh before, LoadedMesh after)
    {
        (this.before, this.after) = (before, after);
        (inBase, inHead) = (ReasonsOf(before), ReasonsOf(after));
    }

    /// <summary>Whether a file of the one state may stand in the other one, unread there.</summary>
    /// <param name="file">A file without its like in the other state.</param>
    /// <param name="isInBase">Whether the other state is the base.</param>
    internal bool MayHold(Descriptor file, bool isInBase)
    {
        var (unread, own) = isInBase ? (inBase, after) : (inHead, before);
        if (unread.Count == 0)
            return false;
        if (unread.Keys.Any(path => path == file.Path || RepoPath.Of(file.Path).IsBelow(RepoPath.Of(path))))
            return true;

        // It may have another file name there.
        return file.Kind.HasAnyName
            && unread.Keys.Any(path => (file.Kind.Places[0].Fits(path) || IsElsewhere(file.Kind, path)) && (FolderOf(path) == FolderOf(file.Path) || (file.By is not null && IsNobodys(path))) && own.Files.Find(path) is null);
    }

    /// <summary>Whether files of a product are unread in a state.</summary>
    internal bool Touches(Product product, bool isInBase)
    {
        var unread = isInBase ? inBase : inHead;
        var folder = FolderOf((isInBase ? after : before).DescriptorOf(product).Path);
        return unread.Keys.Any(path => FolderOf(path) == folder || IsNobodys(path) || folder == RepoPath.Of(path) || folder.IsBelow(RepoPath.Of(path)));
    }

    /// <summary>The files, without those that are the same in both states.</summary>
    internal IReadOnlyList<NotCompared> Told(Selection selection) =>
    [
        .. inBase.Select(file => new NotCompared(true, file.Key, file.Value))
            .Concat(inHead.Select(file => new NotCompared(false, file.Key, file.Value)))
            .Where(file => !IsSame(file.File) && IsAsked(file, selection))
            .OrderBy(file => file.File, StringComparer.Ordinal)
            .ThenByDescending(file => file.InBase),
    ];

    private bool IsAsked(NotCompared file, Selection selection)
    {
        var mesh = file.InBase ? before : after;
        var path = RepoPath.Of(file.File);

        // What is listed and cannot be found is a folder whose files nobody could list.
        var owner = mesh.Owners.Of(mesh.Files.Find(path) is null ? path.Child("*") : path);
        return selection.IsEverything || (owner != ElementName.Mesh && selection.Touches(owner));
    }

    /// <summary>Those of the base, in the order of their paths, with the reasons.</summary>
    internal IEnumerable<KeyValuePair<string, string>> OfBase => inBase.OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <summary>Whether a file holds in both states the same that nobody can read.</summary>
    internal bool IsSame(string path)
    {
        if (!inBase.ContainsKey(path) || !inHead.ContainsKey(path) || before.Files.Find(path) is not { } old || after.Files.Find(path) is not { } now)
            return false;
        if (old.BlobId is { } one && now.BlobId is { } other)
            return one == other;
        try
        {
            return old.Size == now.Size && before.Files.Read(old).AsSpan().SequenceEqual(after.Files.Read(now));
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> ReasonsOf(LoadedMesh mesh)
    {
        var reasons = mesh.Broken.ToDictionary(path => path, path => mesh.Diagnostics.FirstOrDefault(diagnostic => diagnostic.File == path)?.Message ?? "It cannot be read.");
        foreach (var file in mesh.Unreadable)
            reasons[file.Path] = file.Reason;
        return reasons;
    }

    /// <summary>Whether a pattern leads to a file of which nobody can tell whose it is.</summary>
    private bool IsNobodys(string path) => before.Owners.Of(RepoPath.Of(path)) == ElementName.Mesh && after.Owners.Of(RepoPath.Of(path)) == ElementName.Mesh && before.Kinds.Any(kind => IsElsewhere(kind, path));

    private bool IsElsewhere(DescriptorKind kind, string path) => new[] { before, after }.Any(mesh => kind.Elsewhere(mesh.Settings.Paths).All.Any(pattern => pattern.Match(path.Split('/')) is not null));

    private static RepoPath FolderOf(string path) => RepoPath.Of(path).Folder;
}
