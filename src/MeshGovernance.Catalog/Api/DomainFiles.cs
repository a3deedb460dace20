using System.Text.Json;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>The domains for programs: a list, and a file for each.</summary>
internal static class DomainFiles
{
    internal static IEnumerable<SiteFile> Of(MeshCatalog catalog)
    {
        yield return ApiJson.File(catalog, "domains.json", json => json.WriteArray("domains", catalog.Journeys, journey =>
        {
            var domain = journey.Domain;
            json.WriteString("id", domain.Key);
            json.WriteString("name", domain.Name);
            json.WriteString("archetype", domain.Node["archetype"]?.Text);
            json.WriteNumber("level", journey.Level);
            json.WriteCompliance(catalog.Verdicts.Domains[domain.Key]);
            json.WriteString("file", ApiFiles.PathOfDomain(domain.Key));
        }));
        var products = catalog.Mesh.Products.ToLookup(product => product.DomainId);
        foreach (var journey in catalog.Journeys)
            yield return ApiJson.File(catalog, ApiFiles.PathOfDomain(journey.Domain.Key), json => Write(json, catalog, journey, products[journey.Domain.Key]));
    }

    private static void Write(Utf8JsonWriter json, MeshCatalog catalog, Journey journey, IEnumerable<Product> products)
    {
        var domain = journey.Domain;
        json.WriteObject("domain", () => new NodeJson(catalog.People).WriteFields(json, domain));
        json.WriteCompliance(catalog.Verdicts.Domains[domain.Key]);
        json.WriteTexts("products", products.Select(product => product.Key));
        json.WriteObject("journey", () =>
        {
            json.WriteNumber("level", journey.Level);
            json.WriteString("name", journey.Name);
            json.WriteDate("since", journey.Since);
            json.WriteArray("evidence", journey.Evidence, evidence =>
            {
                json.WriteNumber("level", evidence.Level);
                json.WriteString("sentence", evidence.Sentence);
                json.WriteString("provider", evidence.Source?.Key);
                json.WriteString("consumer", evidence.Consumer?.Key);
            });
            json.WriteString("missing", journey.Missing);
            json.WriteTexts("learning", journey.Learning.Select(page => page.File));
        });
        json.WriteArray("findings", catalog.Verdicts.FindingsOf(domain), finding => json.WriteFinding(finding, catalog.Trend));
    }
}
