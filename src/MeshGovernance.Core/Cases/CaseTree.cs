using System.Globalization;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Cases;

/// <summary>The mesh of a case: the files beside <c>case.yaml</c>, and the policy under test as if it stood there.</summary>
internal sealed class CaseTree : IFileTree
{
    private readonly IFileTree tree;
    private readonly Subtree mesh;
    private readonly RepoPath folder;
    private readonly Dictionary<string, FileEntry> policy;

    internal CaseTree(IFileTree tree, PolicySource policy, PolicyCase tried)
    {
        this.tree = tree;
        mesh = new Subtree(tree, tried.Folder);
        folder = RepoPath.Of(tried.Folder);
        PolicyFolder = FolderOf(policy.Policy.PolicyId);
        var own = RepoPath.Of(policy.Folder);
        this.policy = tree.List(own)
            .Where(file => !file.RepoPath.IsBelow(own.Child(CaseReader.Folder)) || IsCaseItself(file.RepoPath.SegmentsWithin(own)))
            .ToDictionary(file => string.Concat(PolicyFolder, file.RepoPath.Within(own)));
    }

    /// <summary>Where the policy stands in this mesh: the place where every mesh has its policies unless it says otherwise.</summary>
    internal string PolicyFolder { get; }

    /// <summary>The mesh that the one of the case was changed from: the files in its folder for that.</summary>
    internal Subtree Before => new(tree, folder.Child(PolicyCase.Before));

    /// <summary>What is known of the data of the mesh: the files in its folder for that; null where there are none.</summary>
    internal Subtree? Evidence => tree.List(folder.Child(PolicyCase.Evidence)).Count == 0 ? null : new(tree, folder.Child(PolicyCase.Evidence));

    public IReadOnlyList<FileEntry> List(string folder) =>
    [
        .. mesh.List(folder)
            .Where(file => !policy.ContainsKey(file.Path) && !file.RepoPath.IsBelow(RepoPath.Of(PolicyCase.Before)) && !file.RepoPath.IsBelow(RepoPath.Of(PolicyCase.Evidence)))
            .Concat(policy.Where(file => RepoPath.Of(file.Key).IsBelow(RepoPath.Of(folder))).Select(file => file.Value with { Path = file.Key }))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public FileEntry? Find(string path) => policy.TryGetValue(path, out var file) ? file with { Path = path } : mesh.Find(path);

    public byte[] Read(FileEntry file) => policy.TryGetValue(file.Path, out var original) ? tree.Read(original) : mesh.Read(file);

    /// <summary>The mesh of a case belongs to no other mesh; that there is a case, and what it expects, is known everywhere.</summary>
    private static bool IsCaseItself(string[] path) => path is [_, _, PolicyCase.File];

    private static string FolderOf(PolicyId id) =>
        string.Create(CultureInfo.InvariantCulture, $"{(id.Domain is { } domain ? $"domains/{domain}/" : "")}policies/{id.Category}/{id.Name}/v{id.Major}/");
}
