using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>
/// A pull request is read where the settings of its base say that the mesh lies: its own cannot lead the check elsewhere. Patterns that it adds lead to more,
/// which is judged with it; one that it takes away must not leave files behind.
/// </summary>
internal static class MovedPaths
{
    internal static IEnumerable<Diagnostic> Check(Descriptor own, AssembledMesh mesh)
    {
        var (root, read) = (own.Document.Root, mesh.Paths);
        var paths = MeshSettings.Read(root).Paths;
        if (!paths.Folders.SequenceEqual(read.Folders))
            yield return own.At(
                EngineRule.Paths,
                root["paths"] ?? root,
                $"'paths' leads elsewhere than in the base ({read.Domains}, {read.Policies}, {read.Guild}, {read.Learning}), where this was read: move the mesh in a change that its administrators make.",
                "paths");
        foreach (var (gone, files) in mesh.Elsewhere.Where(file => file.Kind.Elsewhere(mesh.Deciding).Contains(file.By!.Pattern) && !IsLedTo(file, paths)).CountBy(file => file.By!.Pattern.Text))
            yield return own.At(
                EngineRule.Paths,
                root["paths"] ?? root,
                $"'paths' lacks the pattern '{PlainText.Cap(gone)}' of the base, by which {PlainText.Counted(files, "file is", "files are")} still found: after this change nobody would read {(files == 1 ? "it" : "them")}. Move {(files == 1 ? "it" : "them")} to the usual place first, or keep the pattern.",
                gone);
    }

    private static bool IsLedTo(PlacedFile file, MeshPaths paths) => file.Kind.Elsewhere(paths).All.Any(pattern => pattern.Match(file.File.Path.Split('/')) is not null);
}
