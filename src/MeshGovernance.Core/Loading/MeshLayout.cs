using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Which file is what, by its place in the repository and the patterns of the settings. Nothing that looks like a descriptor is passed over in silence.
/// </summary>
internal sealed class MeshLayout
{
    private readonly List<PlacedFile> placed = [];
    private readonly List<MisplacedFile> misplaced = [];
    private readonly List<PlacedFile> texts = [];
    private readonly List<FileEntry> unread = [];
    private readonly List<FileEntry> pictures = [];
    private readonly List<FileEntry> links = [];
    private readonly List<FileEntry> unreadableFolders = [];
    private readonly List<FileEntry> nameless = [];
    private readonly List<FileEntry> obstacles = [];
    private readonly HashSet<string> used = [];
    private readonly PolicyTree policies = new();
    private readonly Corrections corrections;
    private readonly HashSet<string> ownFolders;

    private readonly IFileTree tree;
    private readonly TellingContent telling;
    private readonly IgnoredPaths ignored;
    private readonly MeshPaths paths;

    private MeshLayout(IFileTree tree, MeshSettings settings, IReadOnlyList<DescriptorKind> kinds)
    {
        paths = settings.Paths;
        this.tree = tree;
        telling = new TellingContent(tree, settings.Limits);
        ignored = settings.Ignored;
        corrections = new Corrections(kinds, paths);
        ownFolders = [.. kinds.SelectMany(kind => kind.Places).Where(place => place is { Folder: MeshFolder.Domains, Segments: [_, FilePlace.AnyFolder, not FilePlace.AnyFolder, _, ..] }).Select(place => place.Segments[2])];
    }

    internal IReadOnlyList<PlacedFile> Placed => placed;

    internal IReadOnlyList<MisplacedFile> Misplaced => misplaced;

    /// <summary>What people read about a product or a policy, with what it belongs to.</summary>
    internal IReadOnlyList<PlacedFile> Texts => texts;

    /// <summary>Pictures that the texts of the mesh may show.</summary>
    internal IReadOnlyList<FileEntry> Pictures => pictures;

    /// <summary>Symbolic links and submodules that stand where no file is read.</summary>
    internal IEnumerable<FileEntry> StrayLinks => links.ExceptBy(placed.Select(file => file.File.Path), link => link.Path);

    /// <summary>Files and folders that no path leads to.</summary>
    internal IReadOnlyList<FileEntry> Nameless => nameless;

    internal IReadOnlyList<FileEntry> UnreadableFolders => unreadableFolders;

    /// <summary>What stands in the place of a folder of the mesh and is none: nothing is read there.</summary>
    internal IReadOnlyList<FileEntry> Obstacles => obstacles;

    /// <summary>Whether there is something for the mesh below one of its folders.</summary>
    internal bool IsUsed(string folder) => used.Contains(folder);

    internal IEnumerable<PolicyFolder> PolicyFolders => policies.Folders;

    internal static MeshLayout Of(IFileTree tree, MeshSettings settings, IReadOnlyList<DescriptorKind> kinds)
    {
        var paths = settings.Paths;
        var layout = new MeshLayout(tree, settings, kinds);
        MeshFolder[] folders = [MeshFolder.Domains, MeshFolder.Policies, MeshFolder.Guild];
        var listed = folders.Select(folder => tree.List(FilePlace.FolderOf(folder, paths))).ToList();
        var places = folders.Select(folder => new PlaceIndex(kinds.Where(kind => kind.IsOfMesh), folder)).ToList();
        var outside = layout.Outside(tree.List(""));
        var elsewhere = PatternFiles.Find(layout.Unplaced(listed[0], places[0]).Concat(outside), kinds, paths, places[0]);
        foreach (var (index, folder) in folders.Index())
        {
            var top = FilePlace.FolderOf(folder, paths);
            var before = layout.placed.Count + layout.policies.Folders.Count;
            foreach (var file in layout.List(listed[index], top, folder == MeshFolder.Domains))
                layout.Place(file, folder, file.RepoPath.SegmentsWithin(top), places[index], elsewhere);
            if (layout.placed.Count + layout.policies.Folders.Count > before)
                layout.used.Add(top);
            if (folder == MeshFolder.Domains)
                layout.PlaceOutside(outside, elsewhere);
        }

        var learning = tree.List(paths.Learning).Where(file => !layout.IsObstacle(file, paths.Learning) && !layout.ignored.Hold(file.RepoPath)).ToList();
        if (learning.Count > 0)
            layout.used.Add(paths.Learning);
        layout.pictures.AddRange(learning.Where(IsPicture));
        layout.nameless.AddRange(learning.Where(file => file.Kind == FileKind.Nameless));
        layout.misplaced.AddRange(layout.Unread());
        layout.misplaced.AddRange(StrayDescriptors.Find(outside.Where(file => file.Kind == FileKind.Regular && elsewhere.At(file) is null && elsewhere.Beside(file) is null), layout.placed, paths, layout.telling, layout.corrections));
        if (tree.Find("mesh.yml") is { } misnamed)
            layout.misplaced.Add(new MisplacedFile(misnamed, Corrections.Rename(MeshSettings.File)) { RightName = tree.Find(MeshSettings.File) is null ? MeshSettings.File : null });
        return layout;
    }

    /// <summary>What lies in no folder of the mesh, and is neither ignored nor part of another mesh.</summary>
    private List<FileEntry> Outside(IReadOnlyList<FileEntry> all)
    {
        var hasPatterns = paths.Patterns.Any();
        var outside = all.Where(file => (hasPatterns || file is { Kind: FileKind.Regular, IsYaml: true }) && !paths.Folders.Any(folder => file.RepoPath == folder || file.RepoPath.IsBelow(folder))).ToList();
        var others = outside.Where(file => file.Name == MeshSettings.File && file.Kind == FileKind.Regular && file.Path != MeshSettings.File).Select(file => file.RepoPath.Folder).ToList();
        return [.. outside.Where(file => !others.Any(file.RepoPath.IsBelow) && !ignored.Hold(file.RepoPath))];
    }

    /// <summary>What has no place of its own in the folder of the domains.</summary>
    private IEnumerable<FileEntry> Unplaced(IReadOnlyList<FileEntry> domains, PlaceIndex places) =>
        from file in domains
        where file.RepoPath.IsBelow(paths.Domains) && !ignored.Hold(file.RepoPath)
        let parts = file.RepoPath.SegmentsWithin(paths.Domains)
        where places.Find(parts) is null && PolicyTree.PathOf(MeshFolder.Domains, parts) is null
        select file;

    /// <summary>What the patterns of the settings lead to outside of the folders of the mesh, and what lies there beside products.</summary>
    private void PlaceOutside(List<FileEntry> outside, PatternFiles elsewhere)
    {
        if (!paths.Patterns.Any())
            return;
        var before = placed.Count;
        foreach (var file in outside)
        {
            if (file.Kind is FileKind.Regular or FileKind.SymbolicLink && PlaceElsewhere(file, elsewhere))
                continue;
            if (file.Kind != FileKind.Regular)
                KeepOut(file);
            else if (elsewhere.Around(file.RepoPath) is not null && IsPicture(file))
                pictures.Add(file);
            else if (elsewhere.Around(file.RepoPath) is not null && file.IsYaml && !corrections.IsTelling(file.Name) && !telling.IsDescriptor(file))
                unread.Add(file);
            else if (paths.Patterns.Any(pattern => pattern.Top == file.RepoPath))
                obstacles.Add(file);
        }

        // All that belongs to domains comes in the order of paths, wherever it lies.
        if (placed.Count > before)
            placed.Sort((one, other) => string.CompareOrdinal(one.File.Path, other.File.Path));
    }

    private bool PlaceElsewhere(FileEntry file, PatternFiles elsewhere)
    {
        if (elsewhere.At(file) is { } found)
            placed.Add(found);
        else if (elsewhere.Beside(file) is var (beside, isText))
            (isText ? texts : placed).Add(beside);
        else
            return false;
        return true;
    }

    /// <summary>What keeps a pattern from leading on: a folder that cannot be listed, a link, a name that is no text.</summary>
    private void KeepOut(FileEntry file)
    {
        if (paths.Patterns.Any(pattern => file.Kind != FileKind.UnreadableFolder && (pattern.Top == file.RepoPath || pattern.Top.IsBelow(file.RepoPath))))
            obstacles.Add(file);
        else if (paths.Patterns.Any(pattern => pattern.Top != RepoPath.Top && pattern.Reaches(file.Kind == FileKind.Nameless ? file.RepoPath.Folder : file.RepoPath)))
            (file.Kind switch { FileKind.UnreadableFolder => unreadableFolders, FileKind.Nameless => nameless, _ => links }).Add(file);
    }

    private IEnumerable<FileEntry> List(IReadOnlyList<FileEntry> files, string folder, bool isOfDomains)
    {
        foreach (var file in files.Where(file => !IsObstacle(file, folder)))
        {
            if (isOfDomains && ignored.Hold(file.RepoPath) && PolicyTree.PathOf(MeshFolder.Domains, file.RepoPath.SegmentsWithin(RepoPath.Of(folder))) is null)
                continue;
            if (file.Kind == FileKind.UnreadableFolder)
            {
                unreadableFolders.Add(file);
                continue;
            }

            if (file.Kind == FileKind.Nameless)
            {
                nameless.Add(file);
                continue;
            }

            if (file.Kind != FileKind.Regular)
                links.Add(file);
            else if (IsPicture(file))
                pictures.Add(file);
            yield return file;
        }
    }

    private bool IsObstacle(FileEntry file, string folder)
    {
        if (file.Path != folder || file.Kind == FileKind.UnreadableFolder)
            return false;
        obstacles.Add(file);
        return true;
    }

    private void Place(FileEntry file, MeshFolder folder, string[] parts, PlaceIndex places, PatternFiles elsewhere)
    {
        var found = places.Find(parts);
        if (found is not null)
            (found.IsText ? texts : placed).Add(new PlacedFile(file, found.Kind, found.Place.KeysOf(parts)));
        else if (folder == MeshFolder.Domains && PolicyTree.PathOf(folder, parts) is null && PlaceElsewhere(file, elsewhere))
            return;
        var correction = PolicyTree.PathOf(folder, parts) is { } path ? policies.Add(file, path) : found is null ? Correction(file, folder, parts) : null;
        if (found is not null)
            return;
        var meant = correction is null ? null : places.Meant(parts);
        if (correction is not null)
            misplaced.Add(new MisplacedFile(file, meant is null ? correction : Corrections.Rename(meant))
            {
                Rule = PolicyTree.MakesPolicy(file) ? EngineRule.PolicyPlace : EngineRule.Misplaced,
                RightName = meant is not null && file.Kind == FileKind.Regular && tree.Find(file.RepoPath.Folder.Child(meant)) is null ? meant : null,
            });
    }

    /// <summary>YAML in the folders of products that no kind reads and that says nothing of the mesh: one finding for each product.</summary>
    private IEnumerable<MisplacedFile> Unread()
    {
        var products = placed.Where(file => file.Kind.Model == DocumentKind.Product).Select(file => file.OwnFolder).OfType<RepoPath>().ToHashSet();
        return
            from file in unread
            let product = Above(file.RepoPath.Folder)
            where product is not null
            group file by product.Value into files
            select new MisplacedFile(files.First(), Corrections.Unread(files.Key, [.. files])) { Rule = EngineRule.Unread };

        RepoPath? Above(RepoPath folder)
        {
            for (; folder != RepoPath.Top; folder = folder.Folder)
                if (products.Contains(folder))
                    return folder;
            return null;
        }
    }

    private string? Correction(FileEntry file, MeshFolder folder, string[] parts)
    {
        if (folder == MeshFolder.Domains && PolicyTree.MakesPolicy(file))
            return corrections.OfPolicy();
        if (folder == MeshFolder.Domains && parts is [_, _, var own, _, ..] && ownFolders.Contains(own))
            return IsText(file) || IsPicture(file) ? null : corrections.InOwnFolder(own);
        if (!file.IsYaml)
            return null;
        if (folder == MeshFolder.Guild)
            return corrections.InGuild();

        // Beside a descriptor lies the code of what it describes, with YAML of its own: only what says that it is a descriptor is missed.
        var said = corrections.IsTelling(file.Name) ? "" : telling.KindOf(file);
        if (said is null && folder == MeshFolder.Domains)
            unread.Add(file);
        return said is null ? null : corrections.InDomains(file.Name, said);
    }

    private static bool IsText(FileEntry file) => file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsPicture(FileEntry file) => file.Kind == FileKind.Regular && Picture.IsNamedSo(file.Path);
}
