using LibGit2Sharp;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>
/// Git's objects as files. Two commits that share a folder share its list: most of a mesh is the same from one commit to the next, and is walked once.
/// </summary>
internal sealed class ObjectStore(GitHandle handle)
{
    private readonly Dictionary<(ObjectId Tree, string Prefix), IReadOnlyList<FileEntry>> listed = [];

    /// <summary>All files below a folder of a commit, in ordinal order; what stands in its place where it is no folder, and none where there is nothing.</summary>
    internal IReadOnlyList<FileEntry> List(Commit commit, string folder) => handle.Use<IReadOnlyList<FileEntry>>(repository =>
    {
        var tree = commit.Tree;
        foreach (var name in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (tree[name] is not { } entry)
                return [];
            if (entry.TargetType != TreeEntryTargetType.Tree)
                return [Entry(entry, folder)];
            if (repository.Lookup<Tree>(entry.Target.Id) is not { } inner)
                return [Unreadable(entry, folder)];
            tree = inner;
        }

        return Walk(repository, tree, folder.Length == 0 ? "" : folder + "/");
    });

    /// <summary>A file of a commit; null where there is none.</summary>
    internal FileEntry? Find(Commit commit, string path) =>
        handle.Use(_ => commit.Tree[path] is { TargetType: not TreeEntryTargetType.Tree } entry ? Entry(entry, path) : null);

    /// <summary>The content of a file.</summary>
    /// <exception cref="UnreadableFileException">It was not fetched.</exception>
    internal byte[] Read(FileEntry file) => handle.Use(repository =>
    {
        try
        {
            var blob = repository.Lookup<Blob>(file.BlobId) ?? throw Missing(file);
            using var stream = blob.GetContentStream();
            var content = new byte[blob.Size];
            stream.ReadExactly(content);
            return content;
        }
        catch (NotFoundException)
        {
            throw Missing(file);
        }
        catch (LibGit2SharpException broken)
        {
            throw new UnreadableFileException(file.Path, handle.Said(broken).Message.TrimEnd('.') + "; see 'git fsck'");
        }
    });

    private static UnreadableFileException Missing(FileEntry file) =>
        new(file.Path, "its content is not in this clone, which was not fetched whole; run 'git fetch --refetch --no-filter' first");

    private IReadOnlyList<FileEntry> Walk(Repository repository, Tree tree, string prefix)
    {
        if (listed.TryGetValue((tree.Id, prefix), out var known))
            return known;
        var files = new List<FileEntry>();
        var nameless = new HashSet<string>();
        foreach (var entry in tree)
        {
            var path = prefix + entry.Name;
            if (FileEntry.IsNameless(entry.Name))
                nameless.Add(path);
            else if (entry.TargetType != TreeEntryTargetType.Tree)
                files.Add(Entry(entry, path));
            else if (repository.Lookup<Tree>(entry.Target.Id) is { } inner)
                files.AddRange(Walk(repository, inner, path + "/"));
            else
                files.Add(Unreadable(entry, path));
        }

        files.AddRange(nameless.Select(path => new FileEntry(path, FileKind.Nameless, 0, null)));
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return listed[(tree.Id, prefix)] = files;
    }

    private static FileEntry Unreadable(TreeEntry entry, string path) => new(path, FileKind.UnreadableFolder, 0, entry.Target.Id.Sha);

    private FileEntry Entry(TreeEntry entry, string path)
    {
        var id = entry.Target.Id;
        return entry.Mode switch
        {
            Mode.SymbolicLink => new FileEntry(path, FileKind.SymbolicLink, 0, id.Sha),
            Mode.GitLink => new FileEntry(path, FileKind.Submodule, 0, id.Sha),
            _ => new FileEntry(path, FileKind.Regular, id.Sha, () => SizeOf(id)),
        };
    }

    /// <summary>0 where the clone was not fetched whole: reading the file says so.</summary>
    private long SizeOf(ObjectId id) => handle.Use(repository =>
    {
        try
        {
            return repository.ObjectDatabase.RetrieveObjectMetadata(id)?.Size ?? 0;
        }
        catch (NotFoundException)
        {
            return 0;
        }
    });
}
