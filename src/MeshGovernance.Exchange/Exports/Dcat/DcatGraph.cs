using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Dcat;

/// <summary>The nodes of one product.</summary>
internal sealed class DcatGraph(ExportedProduct exported)
{
    private readonly Product product = exported.Product;
    private readonly List<ExportRemark> unsaid = [];

    internal IReadOnlyList<ExportRemark> Unsaid => unsaid;

    private string Page => exported.Page ?? Iri.Of("product", product.Key);

    internal IReadOnlyList<JsonObject> Nodes()
    {
        if (exported.Page is null)
            unsaid.Add(exported.Remark("mesh.yaml has no catalog.url, so that pages and access addresses are names (urn:mesh:…) that lead nowhere."));
        var services = product.OutputPorts.SelectMany(port => Servers(port).Where(server => Endpoint(server) is not null && IsService(port, server)).Select(server => Service(port, server)));
        return [.. product.OutputPorts.Select(Dataset), .. services];
    }

    private static IReadOnlyList<Server> Servers(OutputPort port) => port.Contract?.Servers ?? [];

    private static string Id(OutputPort port) => Iri.Of("dataset", port.Product.Key, port.Label);

    private JsonObject Dataset(OutputPort port)
    {
        var node = new JsonObject { ["@id"] = Id(port), ["@type"] = "dcat:Dataset", ["dct:title"] = port.Name == product.Folder ? exported.Title : $"{exported.Title}: {port.Name}" };
        node["dct:description"] = port.Description?.Trim() ?? Descriptions.Whole(port.Contract?.Description) ?? Descriptions.Whole(product.Description) ?? exported.Title;
        node["dct:identifier"] = port.ContractId ?? $"{product.Key}/{port.Label}";
        node.Say("dcat:version", port.Version);
        node["dct:publisher"] = new JsonObject { ["@id"] = Iri.Of("team", People.NameOf(product)), ["@type"] = "foaf:Agent", ["foaf:name"] = People.NameOf(product) };
        node.Say("dcat:contactPoint", Contact());
        node.Say("dcat:keyword", JsonFile.Texts(product.Tags.Concat(port.Contract?.Tags ?? []).Distinct()));
        node["dcat:landingPage"] = Link(Page);
        node.Say("dct:issued", Moment(port.Contract?.CreatedTimestamp ?? product.Node["productCreatedTs"]?.Text));
        node.Say("dct:source", new JsonArray([.. port.Inputs.Select(input => input.Source).OfType<OutputPort>().Distinct().Select(source => Link(Id(source)))]));
        node.Say("foaf:page", new JsonArray([.. Definitions(port).Select(Link)]));
        node.Say("dcat:distribution", new JsonArray([.. Servers(port).Select(server => Distribution(port, server))]));
        foreach (var input in port.Inputs.Where(input => input.Source is null))
            unsaid.Add(exported.Remark($"input port {input.Name} reads nothing that is in the mesh, so it is no source of the dataset."));
        return node;
    }

    private static IEnumerable<string> Definitions(OutputPort port) =>
        (port.Contract is { } contract ? new Element?[] { contract, contract.Description } : []).SelectMany(element => element?.AuthoritativeDefinitions ?? []).Select(link => Iri.Address(link.Url)).OfType<string>().Distinct();

    private JsonObject? Contact()
    {
        var channels = product.Support.Where(channel => Iri.Address(channel.Url) is not null).ToList();
        if (channels.Count == 0)
            return null;
        var contact = new JsonObject { ["@type"] = "vcard:Organization", ["vcard:fn"] = People.NameOf(product) };
        contact.Say("vcard:hasEmail", First(channels, isMail: true));
        contact.Say("vcard:hasURL", First(channels, isMail: false));
        return contact;
    }

    private static JsonObject? First(List<SupportChannel> channels, bool isMail) =>
        channels.Select(channel => Iri.Address(channel.Url)!).FirstOrDefault(url => url.StartsWith("mailto:", StringComparison.Ordinal) == isMail) is { } url ? Link(url) : null;

    private JsonObject Distribution(OutputPort port, Server server)
    {
        var node = new JsonObject { ["@id"] = Iri.Of("distribution", product.Key, port.Label, server.Name), ["@type"] = "dcat:Distribution", ["dct:title"] = server.Name };
        node.Say("dct:description", server.Description?.Trim());
        node["dcat:accessURL"] = Link(Endpoint(server) ?? Page);
        node["dct:format"] = server.Format is { Length: > 0 } format ? format : server.Type;
        if (Endpoint(server) is not null && IsService(port, server))
            node["dcat:accessService"] = Link(Service(port, server)["@id"]!.GetValue<string>());
        return node;
    }

    private static bool IsService(OutputPort port, Server server) => port.Type == "api" || server.Type is "api" or "custom";

    private JsonObject Service(OutputPort port, Server server) => new()
    {
        ["@id"] = Iri.Of("service", product.Key, port.Label, server.Name),
        ["@type"] = "dcat:DataService",
        ["dct:title"] = $"{exported.Title}: {server.Name}",
        ["dcat:endpointURL"] = Link(Endpoint(server)!),
        ["dcat:servesDataset"] = Link(Id(port)),
    };

    private static string? Endpoint(Server server) => Iri.Address(server.EndpointUrl) ?? Iri.Address(server.Location) ?? Iri.Address(server.Host);

    private static JsonObject Link(string iri) => new() { ["@id"] = iri };

    private static JsonObject? Moment(string? text) => string.IsNullOrEmpty(text) ? null : new JsonObject { ["@type"] = "xsd:dateTime", ["@value"] = text };
}
