using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.Dcat;

/// <summary>DCAT 3 as JSON-LD: a dataset for each output port, with its distributions, and services where there are any.</summary>
internal sealed class DcatFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["name", "description.purpose", "description.usage", "description.limitations", "tags", "team.name", "support.url", "productCreatedTs", "inputPorts.contractId", "outputPorts.name", "outputPorts.version", "outputPorts.description", "outputPorts.type", "outputPorts.contractId"],
        ["id", "tags", "servers.server", "servers.description", "servers.endpointUrl", "servers.location", "servers.format", "servers.type", "contractCreatedTs", "authoritativeDefinitions.url", "description.purpose", "description.usage", "description.limitations", "description.authoritativeDefinitions.url"],
        [],
        []);

    public string Name => "dcat";

    public string One => "datasets, distributions and services of DCAT 3, as JSON-LD";

    public Func<IReadOnlyList<string>, string>? Together => OneGraph;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var graph = new DcatGraph(product, options.Day);
        var document = Document(graph.Nodes());
        return new Exported([NewFile.Of(product.Path("dcat.jsonld"), JsonFile.Text(document))], [.. graph.Unsaid, .. Said.UnsaidOf(product)]);
    }

    private static JsonObject Document(IEnumerable<JsonNode?> nodes) => new()
    {
        ["@context"] = new JsonObject
        {
            ["adms"] = "http://www.w3.org/ns/adms#",
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dcatap"] = "http://data.europa.eu/r5r/",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
            ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        },
        ["@graph"] = new JsonArray([.. nodes]),
    };

    /// <summary>Several products are one graph: whatever harvests it wants one document.</summary>
    private static string OneGraph(IReadOnlyList<string> files) =>
        JsonFile.Text(Document(files.SelectMany(file => JsonNode.Parse(file)!["@graph"]!.AsArray()).Select(node => node?.DeepClone())));
}
