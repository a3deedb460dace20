using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Descriptors that lie outside of the folders of the mesh and fit no pattern, where nobody looks: one finding for each folder at the top. They are known
/// by name and content; where the mesh has no product and no contract, and where patterns lead, by their content alone.
/// </summary>
internal static class StrayDescriptors
{
    /// <param name="files">What is outside, and no part of another mesh.</param>
    /// <param name="placed">What the mesh reads.</param>
    /// <param name="paths">Its settings.</param>
    /// <param name="telling">What files say they are.</param>
    /// <param name="corrections">What their names say.</param>
    internal static IEnumerable<MisplacedFile> Find(IEnumerable<FileEntry> files, IReadOnlyList<PlacedFile> placed, MeshPaths paths, TellingContent telling, Corrections corrections)
    {
        var isEmpty = !placed.Any(file => file.Kind.Model is DocumentKind.Product or DocumentKind.Contract);
        var tops = paths.Patterns.Select(pattern => pattern.Top).Where(top => top != RepoPath.Top).ToHashSet();
        return files
            .Where(file => file.IsYaml && file.Path != MeshSettings.File && ((isEmpty && telling.IsOfData(file)) || ((corrections.IsTelling(file.Name) || tops.Any(file.RepoPath.IsBelow)) && telling.IsDescriptor(file))))
            .GroupBy(file => file.Path.Split('/')[0])
            .Select(folder => new MisplacedFile(folder.First(), Message(folder.Key, [.. folder], paths, isEmpty && folder.All(telling.IsOfData), telling)));
    }

    private static string Message(string top, IReadOnlyList<FileEntry> files, MeshPaths paths, bool isAllOfData, TellingContent telling)
    {
        var where = $"data products and contracts stand in {paths.Domains}/<domain>/<product>/";
        if (files is [{ Path: var path }] && path == top)
            return $"This looks like a descriptor, and nobody reads it here: {where}.";
        var (count, folder) = (PlainText.Counted(files.Count, "file"), PlainText.Cap(top));
        return isAllOfData
            ? $"{count} in {folder}/ {(files.Count == 1 ? "says that it describes" : "say that they describe")} data, and nobody reads or judges them there: the mesh has no data product and no contract. 'mesh import {folder}/' makes data products of them, or 'paths' of {MeshSettings.File} leads to them where they are, by {Pattern(files, telling)}."
            : $"{count} in {folder}/ {(files.Count == 1 ? "looks" : "look")} like descriptors, and nobody reads them there: {where}. Move them, lead 'paths' of {MeshSettings.File} to them, or name {folder}/ in its 'paths.ignore'.";
    }

    /// <summary>The setting that would lead to the first of them.</summary>
    private static string Pattern(IReadOnlyList<FileEntry> files, TellingContent telling)
    {
        var first = files.FirstOrDefault(file => telling.KindOf(file) is "DataContract") ?? files[0];
        var (list, gap) = telling.KindOf(first) is "DataProduct" ? ("products", PathPattern.Product) : ("contracts", PathPattern.Contract);
        var name = first.Name.EndsWith(".odcs.yaml", StringComparison.Ordinal) ? ".odcs.yaml" : Path.GetExtension(first.Name);
        return PlainText.Line($"{list}: ['{first.RepoPath.Folder.Child($"{{{gap}}}{name}")}']");
    }
}
