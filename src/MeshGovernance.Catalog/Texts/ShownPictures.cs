using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Texts;

/// <summary>The pictures that texts on pages show, and where the site has them. Others do not leave the repository.</summary>
internal sealed class ShownPictures
{
    private const string Folder = "pictures/";

    private readonly MeshCatalog catalog;
    private readonly SortedSet<string> shown = new(StringComparer.Ordinal);

    internal ShownPictures(MeshCatalog catalog)
    {
        this.catalog = catalog;
        if (catalog.Loaded.Pictures.Count > 0)
            shown.UnionWith(Texts().SelectMany(text => Prose.PicturesIn(text.Markdown, text.File)).Where(catalog.Loaded.Pictures.ContainsKey));
    }

    internal IEnumerable<SiteFile> Files => shown.Select(path => new SiteFile(PlaceOf(path), () => Content(path)));

    /// <summary>Where the site has a picture, and how large it is; null where it has none.</summary>
    internal (string Place, Picture Picture)? Of(string path) => shown.Contains(path) ? (PlaceOf(path), catalog.Loaded.Pictures[path]) : null;

    private IEnumerable<(string File, string Markdown)> Texts() =>
    [
        .. catalog.Mesh.Products.Select(product => catalog.ReadmeOf(product)).Concat(catalog.Unread.Select(MeshFiles.ReadmeOf)).OfType<string>().Concat(catalog.Loaded.Policies.Select(policy => policy.RecordFile())).Concat(catalog.UnreadPolicies.Select(policy => MeshFiles.ReadmeBeside(policy.File)))
            .Select(file => (file, catalog.Text(file) ?? "")),
        .. catalog.Learning.Select(page => (page.File, page.Markdown)),
    ];

    private ReadOnlyMemory<byte> Content(string path) => catalog.Loaded.Files is var files && files.Find(path) is { } file ? files.Read(file) : default;

    private string PlaceOf(string path)
    {
        var place = Folder + string.Join('/', path.Split('/').Select(PagePath.Segment));
        return Picture.IsNamedSo(place) ? place : $"{place}.{catalog.Loaded.Pictures[path].Format.ToLowerInvariant()}";
    }
}
