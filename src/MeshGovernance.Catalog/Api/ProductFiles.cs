using System.Text.Json;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>The data products and their contracts for programs: two lists, and a file for each product.</summary>
internal static class ProductFiles
{
    internal static IEnumerable<SiteFile> Of(MeshCatalog catalog)
    {
        yield return ApiJson.File(catalog, "products.json", json => json.WriteArray("products", catalog.Mesh.Products, product =>
        {
            json.WriteString("key", product.Key);
            json.WriteString("id", product.Id);
            json.WriteString("name", product.Name);
            json.WriteString("version", product.Version);
            json.WriteString("status", product.Status);
            json.WriteBoolean("keepsRules", catalog.Verdicts.Keeps(product));
            json.WriteObject("data", () => json.WriteLight(catalog.Data.Of(product)));
            json.WriteString("file", ApiFiles.PathOfProduct(product.Key));
        }));
        yield return ApiJson.File(catalog, "contracts.json", json => json.WriteArray("contracts", catalog.Mesh.Contracts, contract =>
        {
            json.WriteString("product", contract.ProductKey);
            json.WriteString("id", contract.ContractId);
            json.WriteString("name", contract.Name);
            json.WriteString("version", contract.Version);
            json.WriteString("status", contract.Status);
            json.WriteTexts("schema", contract.Objects.Select(item => item.Name));
            json.WriteString("file", contract.Product is null ? null : ApiFiles.PathOfProduct(contract.ProductKey));
        }));
        foreach (var product in catalog.Mesh.Products)
            yield return ApiJson.File(catalog, ApiFiles.PathOfProduct(product.Key), json => Write(json, catalog, product));
    }

    private static void Write(Utf8JsonWriter json, MeshCatalog catalog, Product product)
    {
        var nodes = new NodeJson(catalog.People);
        json.WriteString("key", product.Key);
        json.WriteObject("product", () => nodes.WriteFields(json, product));
        json.WriteArray("contracts", product.Contracts, contract => nodes.WriteFields(json, contract));
        json.WriteTexts("consumers", product.Consumers.Select(consumer => consumer.Key));
        json.WriteTexts("sources", product.Sources.Select(source => source.Key));
        json.WriteArray("access", product.OutputPorts.SelectMany(port => Snippet.Of(port).Select(snippet => (Port: port, Snippet: snippet))), access =>
        {
            json.WriteString("outputPort", access.Port.Name);
            json.WriteString("version", access.Port.Version);
            json.WriteString("server", access.Snippet.Server.Name);
            json.WriteString("object", access.Snippet.Object.Name);
            json.WriteString("language", access.Snippet.Language);
            json.WriteKnown("snippet", access.Snippet.Text);
            json.WriteKnown("reason", access.Snippet.Reason);
        });
        json.WriteBoolean("keepsRules", catalog.Verdicts.Keeps(product));
        json.WriteArray("policies", catalog.Verdicts.Of(product), verdict =>
        {
            json.WriteString("id", verdict.Policy.Id);
            json.WriteString("version", verdict.Policy.Version);
            json.WriteString("verdict", NameOf(verdict.Verdict));
            json.WriteKnown("reason", verdict.Reason);
        });
        json.WriteObject("data", () => json.WriteData(catalog.Data.Of(product)));
        json.WriteArray("findings", catalog.Verdicts.FindingsOf(product), finding => json.WriteFinding(finding, catalog.Trend));
        json.WriteTexts("waivers", catalog.Verdicts.WaiversOf(product).Select(waiver => waiver.File));
    }

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Failed => "failed",
        Verdict.NotApplicable => "notApplicable",
        _ => "notJudged",
    };
}
