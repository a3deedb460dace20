using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.PullRequests;

/// <summary>What decides in a mesh, without what is judged: its settings, its guild, and the policies of all and of each domain.</summary>
public sealed class RuleTree(IFileTree mesh, MeshPaths paths) : IFileTree
{
    private static readonly FilePlace[] Places = [.. DescriptorKinds.All.SelectMany(kind => kind.RulePlaces)];

    public IReadOnlyList<FileEntry> List(string folder) => [.. mesh.List(folder).Where(file => IsRule(file.RepoPath, paths))];

    public FileEntry? Find(string path) => IsRule(RepoPath.Of(path), paths) ? mesh.Find(path) : null;

    public byte[] Read(FileEntry file) => mesh.Read(file);

    /// <summary>Asked for every file of a mesh: nothing is allocated on the way.</summary>
    internal static bool IsRule(RepoPath path, MeshPaths paths)
    {
        foreach (var place in Places)
            if (place.Covers(path, paths))
                return true;
        return false;
    }
}
