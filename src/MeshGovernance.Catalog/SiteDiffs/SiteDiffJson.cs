using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What differs between two catalogs, as JSON.</summary>
internal static class SiteDiffJson
{
    private const string Format = "meshgovernance/site-diff/v1";

    internal static byte[] Write(SiteDiff diff) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("mesh", diff.Mesh.Mesh);
        json.WriteObject("base", () =>
        {
            DiffJson.Write(json, diff.Mesh.Before);
            EvidenceForms.Write(json, diff.BaseEvidence);
        });
        json.WriteObject("head", () => DiffJson.Write(json, diff.Mesh.After));
        json.WriteNumber("unchanged", diff.Unchanged);
        EvidenceForms.Write(json, diff.Evidence);
        json.WriteArray("lights", diff.Lights, light =>
        {
            json.WriteString("product", light.Product);
            json.WriteString("before", JsonText.Name(light.Before));
            json.WriteString("after", JsonText.Name(light.After));
            json.WriteNumber("broken", light.Broken);
        });
        json.WriteArray("pages", diff.Pages, page =>
        {
            json.WriteString("change", JsonText.Name(page.Type));
            json.WriteString("path", page.Path);
            json.WriteString("title", page.Title);
        });
        json.WriteArray("edges", diff.Edges, edge => DiffJson.Write(json, edge));
    });
}
