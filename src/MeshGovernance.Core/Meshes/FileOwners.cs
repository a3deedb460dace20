using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>Which product or domain a file belongs to, wherever it lies.</summary>
internal sealed class FileOwners
{
    private readonly MeshPaths paths;
    private readonly Dictionary<RepoPath, PlacedFile> files = [];
    private readonly Dictionary<RepoPath, ElementName> folders = [];

    private FileOwners(MeshPaths paths) => this.paths = paths;

    /// <summary>The products that patterns led to, whether they could be read or not.</summary>
    internal IEnumerable<PlacedFile> Products => files.Values.Where(file => file.Kind.Model == DocumentKind.Product);

    /// <summary>The folders of those that have one to themselves.</summary>
    internal IEnumerable<RepoPath> Folders => folders.Keys;

    /// <param name="placed">The files that the mesh reads, with what is known of their keys.</param>
    /// <param name="paths">The settings.</param>
    internal static FileOwners Of(IEnumerable<PlacedFile> placed, MeshPaths paths)
    {
        var owners = new FileOwners(paths);
        foreach (var file in placed.Where(file => file.By is not null))
        {
            owners.files[file.File.RepoPath] = file;
            if (file is { Kind.Model: DocumentKind.Product, OwnFolder: { } folder })
                owners.folders[folder] = file.Kind.OwnerOf(file.Keys);
        }

        return owners;
    }

    /// <summary>The product or domain; the mesh where nobody can tell.</summary>
    internal ElementName Of(RepoPath path)
    {
        if (files.TryGetValue(path, out var file))
            return file.Kind.OwnerOf(file.Keys);
        return FolderAround(path) is { } folder ? folders[folder] : paths.OwnerOf(path);
    }

    /// <summary>The folder of a product elsewhere in which a file lies; null where there is none.</summary>
    internal RepoPath? FolderAround(RepoPath path)
    {
        if (folders.Count > 0)
            for (var folder = path.Folder; folder != RepoPath.Top; folder = folder.Folder)
                if (folders.ContainsKey(folder))
                    return folder;
        return null;
    }

    /// <summary>What a folder of a product is that stands elsewhere.</summary>
    internal ElementName OfFolder(RepoPath folder) => folders[folder];

    /// <summary>Whether a file would be read as one of a product: it lies below the folder of the domains, or a pattern leads to it.</summary>
    internal bool IsOfProducts(RepoPath path) => path.IsBelow(paths.Domains) || paths.Patterns.Any(pattern => pattern.Match(path.Text.Split('/')) is not null);
}
