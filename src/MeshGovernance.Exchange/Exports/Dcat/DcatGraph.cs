using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Dcat;

/// <summary>The nodes of one product.</summary>
internal sealed class DcatGraph(ExportedProduct exported, DateOnly day)
{
    private readonly Product product = exported.Product;
    private readonly List<ExportRemark> unsaid = [];

    internal IReadOnlyList<ExportRemark> Unsaid => unsaid;

    private string Page => exported.Page ?? Iri.Of("product", product.Key);

    internal IReadOnlyList<JsonObject> Nodes()
    {
        if (exported.Page is null)
            unsaid.Add(exported.Remark("mesh.yaml has no catalog.url, so that pages and access addresses are names (urn:mesh:…) that lead nowhere"));
        var services = product.OutputPorts.SelectMany(port => Servers(port).Where(server => Endpoint(server) is not null && IsService(port, server)).Select(server => Service(port, server)));
        return [Catalog(), .. product.OutputPorts.Select(Dataset), .. services];
    }

    /// <summary>The mesh as the catalog that the datasets are in: each product says it, and together they are one node.</summary>
    private JsonObject Catalog()
    {
        var mesh = product.Mesh;
        var publisher = mesh.Organisation is { Length: > 0 } organisation ? organisation : mesh.Name;
        return new JsonObject
        {
            ["@id"] = exported.Catalog ?? Iri.Of("catalog", mesh.Name),
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = mesh.Name,
            ["dct:description"] = $"The data products of {mesh.Name}.",
            ["dct:publisher"] = Agent(Iri.Of("organisation", publisher), publisher),
            ["dcat:dataset"] = new JsonArray([.. product.OutputPorts.Select(port => Link(Id(port)))]),
        };
    }

    private static JsonObject Agent(string id, string name) => new() { ["@id"] = id, ["@type"] = "foaf:Agent", ["foaf:name"] = name };

    private static IReadOnlyList<Server> Servers(OutputPort port) => port.Contract?.Servers ?? [];

    private static string Id(OutputPort port) => Iri.Of("dataset", port.Product.Key, port.Label);

    private JsonObject Dataset(OutputPort port)
    {
        var node = new JsonObject { ["@id"] = Id(port), ["@type"] = "dcat:Dataset", ["dct:title"] = port.Name == product.Folder ? exported.Title : $"{exported.Title}: {port.Name}" };
        node["dct:description"] = port.Description?.Trim() ?? Descriptions.Whole(port.Contract?.Description) ?? Descriptions.Whole(product.Description) ?? exported.Title;
        node["dct:identifier"] = port.ContractId ?? $"{product.Key}/{port.Label}";
        node.Say("dcat:version", port.Version);
        node["dct:publisher"] = Agent(Iri.Of("team", People.NameOf(product)), People.NameOf(product));
        node.Say("dcat:contactPoint", Contact());
        node.Say("dcat:keyword", JsonFile.Texts(product.Tags.Concat(port.Contract?.Tags ?? []).Distinct()));
        node["dcat:landingPage"] = Link(Page);
        node.Say("dct:issued", Moment(port.Contract?.CreatedTimestamp ?? product.Node["productCreatedTs"]?.Text));
        node.Say("dct:source", new JsonArray([.. port.Inputs.Select(input => input.Source).OfType<OutputPort>().Distinct().Select(source => Link(Id(source)))]));
        node.Say("foaf:page", new JsonArray([.. Definitions(port).Select(Link)]));
        node["dcat:distribution"] = Servers(port) is { Count: > 0 } servers ? new JsonArray([.. servers.Select(server => Distribution(port, server))]) : new JsonArray(Distribution(port));
        Rest(port);
        foreach (var input in port.Inputs.Where(input => input.Source is null))
            unsaid.Add(exported.Remark("input ports read what is not in the mesh, so they are no sources of the dataset", input.Name));
        return node;
    }

    /// <summary>Of two texts that say one thing, the second.</summary>
    private void Rest(OutputPort port)
    {
        if (port.Contract is not { } contract)
            return;
        if (port.Description is not null && Descriptions.Fields(contract.Description) is { Count: > 0 } others)
            unsaid.Add(exported.Remark(contract, "a dataset has one description, which is that of the port", others));
        if (Moment(contract.CreatedTimestamp) is not null && product.Node["productCreatedTs"] is not null)
            unsaid.Add(exported.Remark("a dataset is as old as its contract", "productCreatedTs"));
        if (port.Type is not null && Servers(port).Count > 0)
            unsaid.Add(exported.Remark("a distribution has one format, which is that of the server", $"outputPorts.type of {port.Name}"));
    }

    private static IEnumerable<string> Definitions(OutputPort port) =>
        (port.Contract is { } contract ? new Element?[] { contract, contract.Description } : []).SelectMany(element => element?.AuthoritativeDefinitions ?? []).Select(link => Iri.Address(link.Url)).OfType<string>().Distinct();

    private JsonObject? Contact()
    {
        var addresses = product.Support.Select(channel => Iri.Address(channel.Url)).OfType<string>().ToList();
        if (addresses.Count == 0)
            addresses = [.. People.OwnersOf(product, day).Where(owner => owner.Contains('@', StringComparison.Ordinal)).Select(owner => Iri.Address($"mailto:{owner}")).OfType<string>()];
        if (addresses.Count == 0)
            return null;
        var contact = new JsonObject { ["@type"] = "vcard:Organization", ["vcard:fn"] = People.NameOf(product) };
        contact.Say("vcard:hasEmail", First(addresses, isMail: true));
        contact.Say("vcard:hasURL", First(addresses, isMail: false));
        return contact;
    }

    private static JsonObject? First(List<string> addresses, bool isMail) =>
        addresses.Find(address => address.StartsWith("mailto:", StringComparison.Ordinal) == isMail) is { } address ? Link(address) : null;

    /// <summary>Where no server is named, the page says how to come to the data.</summary>
    private JsonObject Distribution(OutputPort port) => new()
    {
        ["@id"] = Iri.Of("distribution", product.Key, port.Label),
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = port.Name,
        ["dcat:accessURL"] = Link(Page),
        ["dct:format"] = Format(port.Type ?? "data"),
    };

    private JsonObject Distribution(OutputPort port, Server server)
    {
        var node = new JsonObject { ["@id"] = Iri.Of("distribution", product.Key, port.Label, server.Name), ["@type"] = "dcat:Distribution", ["dct:title"] = server.Name };
        node.Say("dct:description", server.Description?.Trim());
        node["dcat:accessURL"] = Link(Endpoint(server) ?? Page);
        node["dct:format"] = Format(server.Format is { Length: > 0 } format ? format : server.Type);
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

    private static JsonObject Format(string name) => new() { ["@type"] = "dct:MediaTypeOrExtent", ["rdfs:label"] = name };

    /// <summary>A day or a moment; null for a text that is neither.</summary>
    private static JsonObject? Moment(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Typed("xsd:date", text)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Typed("xsd:dateTime", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        : null;

    private static JsonObject Typed(string type, string text) => new() { ["@type"] = type, ["@value"] = text };
}
