using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Descriptors by name and content that lie outside of the folders of the mesh, where nobody looks: one finding for each folder at the top. What lies
/// around another <c>mesh.yaml</c> is another mesh.
/// </summary>
internal static class StrayDescriptors
{
    internal static IEnumerable<MisplacedFile> Find(IFileTree tree, MeshSettings settings, TellingContent telling, Corrections corrections)
    {
        RepoPath[] read = [settings.Paths.Domains, settings.Paths.Policies, settings.Paths.Guild, settings.Paths.Learning];
        var outside = tree.List("").Where(file => file.Kind == FileKind.Regular && !read.Any(folder => file.RepoPath == folder || file.RepoPath.IsBelow(folder))).ToList();
        var others = outside.Where(file => file.Name == MeshSettings.File && file.Path != MeshSettings.File).Select(file => file.RepoPath.Folder).ToList();
        return outside
            .Where(file => file.IsYaml && corrections.IsTelling(file.Name) && !settings.Ignored.Hold(file.RepoPath) && !others.Any(file.RepoPath.IsBelow) && telling.IsDescriptor(file))
            .GroupBy(file => file.Path.Split('/')[0])
            .Select(folder => new MisplacedFile(folder.First(), Message(folder.Key, [.. folder], settings.Paths)));
    }

    private static string Message(string top, IReadOnlyList<FileEntry> files, MeshPaths paths)
    {
        var where = $"data products and contracts stand in {paths.Domains}/<domain>/<product>/";
        return files is [{ Path: var path }] && path == top
            ? $"This looks like a descriptor, and nobody reads it here: {where}."
            : $"{PlainText.Counted(files.Count, "file")} in {PlainText.Cap(top)}/ {(files.Count == 1 ? "looks" : "look")} like descriptors, and nobody reads them there: {where}. Move them, lead 'paths' of {MeshSettings.File} to them, or name {PlainText.Cap(top)}/ in its 'paths.ignore'.";
    }
}
