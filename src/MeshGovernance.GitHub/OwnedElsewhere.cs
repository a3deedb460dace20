using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.GitHub;

/// <summary>
/// What belongs to a domain and lies elsewhere than in its folder: products with a folder to themselves, and single files. Where several lie by one pattern of <c>paths</c>, and nothing of
/// another domain does, they are that pattern.
/// </summary>
/// <param name="Domain">The key of the domain.</param>
/// <param name="Path">Where it lies; a star is any name.</param>
/// <param name="IsFolder">Whether that is a folder with all that is in it.</param>
internal sealed record OwnedElsewhere(string Domain, RepoPath Path, bool IsFolder)
{
    internal static IEnumerable<OwnedElsewhere> Of(LoadedMesh mesh) =>
        from file in mesh.Descriptors
        where file.By is not null
        let path = RepoPath.Of(file.Path)
        let domain = DomainOf(file)
        where !path.IsBelow(mesh.Settings.Paths.Domains.Child(domain)) && (file.OwnFolder is not null || mesh.Owners.FolderAround(path) is not { } folder || mesh.Owners.OfFolder(folder).DomainKey != domain)
        group file by (domain, file.By!.Pattern, IsFolder: file.OwnFolder is not null) into alike
        from owned in alike.Count() > 1 && IsAllOf(mesh, alike.Key.domain, alike.Key.Pattern, alike.Key.IsFolder)
            ? [new OwnedElsewhere(alike.Key.domain, Place(alike.Key.domain, alike.Key.Pattern, alike.Key.IsFolder), alike.Key.IsFolder)]
            : alike.Select(file => new OwnedElsewhere(alike.Key.domain, file.OwnFolder ?? RepoPath.Of(file.Path), alike.Key.IsFolder))
        select owned;

    private static string DomainOf(Descriptor file) => file.Document.Keys[0];

    private static RepoPath Place(string domain, PathPattern pattern, bool isFolder) => RepoPath.Of(pattern.GlobIn(domain)) is var file && isFolder ? file.Folder : file;

    /// <summary>Whether all that lies where a pattern leads for a domain is its own.</summary>
    private static bool IsAllOf(LoadedMesh mesh, string domain, PathPattern pattern, bool isFolder) => mesh.Descriptors
        .Where(file => file.Path.Split('/') is var path && (isFolder ? pattern.OwnFolderOf(path) is not null : pattern.Match(path) is not null) && (pattern.ValueOf(PathPattern.Domain, path) ?? domain) == domain)
        .All(file => file.Document.Keys.Count > 0 && DomainOf(file) == domain);
}
