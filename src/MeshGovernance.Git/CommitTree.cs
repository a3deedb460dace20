using LibGit2Sharp;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>The files of one commit. Reads git's objects; nothing is checked out.</summary>
internal sealed class CommitTree(Repository repository, Commit commit) : IFileTree
{
    // LibGit2Sharp's handles are not for two threads at once.
    private readonly Lock gate = new();

    // A commit never changes, and its folders are asked for by more than one reader.
    private readonly Dictionary<string, IReadOnlyList<FileEntry>> listed = [];

    public IReadOnlyList<FileEntry> List(string folder)
    {
        lock (gate)
        {
            if (listed.TryGetValue(folder, out var known))
                return known;
            var files = new List<FileEntry>();
            var root = folder.Length == 0 ? commit.Tree : commit.Tree[folder]?.Target as Tree;
            if (root is not null)
                Walk(root, folder.Length == 0 ? "" : folder + "/", files);
            files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            listed[folder] = files;
            return files;
        }
    }

    public FileEntry? Find(string path)
    {
        lock (gate)
            return commit.Tree[path] is { TargetType: not TreeEntryTargetType.Tree } entry ? Entry(entry, path) : null;
    }

    public byte[] Read(FileEntry file)
    {
        lock (gate)
        {
            try
            {
                var blob = repository.Lookup<Blob>(file.BlobId) ?? throw Missing(file);
                using var stream = blob.GetContentStream();
                var content = new byte[blob.Size];
                stream.ReadExactly(content);
                return content;
            }
            catch (LibGit2SharpException)
            {
                throw Missing(file);
            }
        }
    }

    private static UnreadableFileException Missing(FileEntry file) =>
        new(file.Path, "its content is not in this clone, which was not fetched whole; run 'git fetch --refetch --no-filter' first");

    private void Walk(Tree tree, string prefix, List<FileEntry> files)
    {
        foreach (var entry in tree)
        {
            var path = prefix + entry.Name;
            if (entry.TargetType != TreeEntryTargetType.Tree)
                files.Add(Entry(entry, path));
            else if (repository.Lookup<Tree>(entry.Target.Id) is { } inner)
                Walk(inner, path + "/", files);
            else
                files.Add(new FileEntry(path, FileKind.UnreadableFolder, 0, entry.TargetId()));
        }
    }

    private FileEntry Entry(TreeEntry entry, string path) => entry.Mode switch
    {
        Mode.SymbolicLink => new FileEntry(path, FileKind.SymbolicLink, 0, entry.TargetId()),
        Mode.GitLink => new FileEntry(path, FileKind.Submodule, 0, entry.TargetId()),
        _ => new FileEntry(path, FileKind.Regular, SizeOf(entry.Target.Id), entry.TargetId()),
    };

    /// <summary>0 where the clone was not fetched whole: reading the file says so.</summary>
    private long SizeOf(ObjectId id)
    {
        try
        {
            return repository.ObjectDatabase.RetrieveObjectMetadata(id)?.Size ?? 0;
        }
        catch (NotFoundException)
        {
            return 0;
        }
    }
}

internal static class TreeEntries
{
    internal static string TargetId(this TreeEntry entry) => entry.Target.Id.Sha;
}
