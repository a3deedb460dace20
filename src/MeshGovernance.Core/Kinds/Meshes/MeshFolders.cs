using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>The folders that a mesh is read from are folders, and those that its settings name hold something: what is not found is not judged.</summary>
public static class MeshFolders
{
    /// <summary>What keeps a folder from being read.</summary>
    /// <param name="obstacles">What lies where a folder belongs.</param>
    /// <param name="isUsed">Whether anything was found in a folder.</param>
    /// <param name="paths">The folders that were read.</param>
    /// <param name="settings">The mesh.yaml of the mesh itself; null where it has none that can be read.</param>
    internal static IEnumerable<Diagnostic> Check(IReadOnlyList<FileEntry> obstacles, Func<string, bool> isUsed, MeshPaths paths, Descriptor? settings)
    {
        foreach (var obstacle in obstacles)
            yield return new Diagnostic(EngineRule.Folders, obstacle.Path, TextRange.FileStart, NamedElement.Mesh, Obstacle(obstacle), obstacle.Path);
        if (settings?.Document.Root is not { } root || !MeshSettings.Read(root).Paths.Folders.SequenceEqual(paths.Folders))
            yield break;
        foreach (var (name, folder, what) in Named(paths))
            if (root["paths"]?[name] is { Text.Length: > 0 } said && RepoPath.Read(said.Text) is not null && !isUsed(folder) && obstacles.All(obstacle => obstacle.Path != folder))
                yield return settings.At(EngineRule.Folders, said, $"'{name}' is '{PlainText.Cap(said.Text)}', and {what} is found there: name the folder that holds them, or take the line away.");
    }

    /// <summary>What a pull request leaves nothing of: it would be judged, and whatever comes after it would not.</summary>
    public static IEnumerable<Diagnostic> Emptied(LoadedMesh head, LoadedMesh before)
    {
        if (head.Diagnostics.Any(diagnostic => diagnostic.Rule == EngineRule.Folders))
            yield break;
        if (head.Policies.Count == 0 && before.Policies.Count > 0)
            yield return Gone("policies", $"Here is no policy that can judge, and where this branched off there {Counted(before.Policies.Count, "policy", "policies")}: after this change nothing would be judged any more.");
        if (head.Mesh.Products.Count == 0 && before.Mesh.Products.Count > 0)
            yield return Gone("products", $"Here is no data product that can be judged, and where this branched off there {Counted(before.Mesh.Products.Count, "data product", "data products")}: no policy had anything to look at.");
    }

    private static string Counted(int count, string one, string many) => $"{(count == 1 ? "was" : "were")} {PlainText.Counted(count, one, many)}";

    private static Diagnostic Gone(string key, string message) => new(EngineRule.Folders, MeshSettings.File, TextRange.FileStart, NamedElement.Mesh, message, key);

    private static IEnumerable<(string Name, string Folder, string What)> Named(MeshPaths paths) =>
    [
        ("domains", paths.Domains, "no domain and no data product"),
        ("policies", paths.Policies, "no policy"),
        ("guild", paths.Guild, "no guild.yaml and no waiver"),
        ("learning", paths.Learning, "no file"),
    ];

    private static string Obstacle(FileEntry obstacle) => obstacle.Kind switch
    {
        FileKind.SymbolicLink => "This is a symbolic link, which is not followed, where a folder of the mesh belongs: put the files themselves here.",
        FileKind.Submodule => "This is a submodule, where a folder of the mesh belongs: put the files themselves here.",
        FileKind.Special => "This is a pipe, a socket or a device, where a folder of the mesh belongs: remove it, and put the files themselves here.",
        _ => "This is a file, where a folder of the mesh belongs.",
    };
}
