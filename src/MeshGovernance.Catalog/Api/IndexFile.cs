using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Api;

/// <summary>Where programs begin: every kind of file of the API with its schema.</summary>
internal static class IndexFile
{
    internal const string Path = "index.json";

    internal static SiteFile Of(MeshCatalog catalog) => ApiJson.File(catalog, Path, json => json.WriteArray("files", ApiSchema.All, kind =>
    {
        json.WriteString("path", kind.Path);
        json.WriteString("holds", kind.Holds);
        json.WriteString("schema", kind.SchemaPath);
        if (!kind.IsOfMesh)
            json.WriteString("listedIn", $"{kind.Path[..kind.Path.IndexOf('/', StringComparison.Ordinal)]}.json");
    }));
}
