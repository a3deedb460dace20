using LibGit2Sharp;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>The files of one commit. Reads git's objects; nothing is checked out.</summary>
internal sealed class CommitTree(ObjectStore objects, Commit commit) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) => objects.List(commit, folder);

    public FileEntry? Find(string path) => objects.Find(commit, path);

    public byte[] Read(FileEntry file) => objects.Read(file);
}
