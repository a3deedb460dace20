using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Backstage;

/// <summary>The entities of one product and of what stands around it.</summary>
internal sealed class BackstageEntities(ExportedProduct exported)
{
    private readonly Product product = exported.Product;
    private readonly List<ExportRemark> unsaid = [];

    internal IReadOnlyList<ExportRemark> Unsaid => unsaid;

    /// <summary>Whether a port is one that programs call: its contract is the definition of it.</summary>
    internal static bool IsApi(OutputPort port) => port.Type == "api" && port.Contract is not null;

    internal static JsonObject Domain(Domain domain)
    {
        var entity = Entity("Domain", EntityName.Of(domain.Key), domain.Name, domain.Description);
        entity["spec"] = new JsonObject { ["owner"] = Group(domain.Team?.Name ?? domain.Name) };
        return entity;
    }

    /// <summary>The teams of the product and of its domain, by the names of their files.</summary>
    internal IEnumerable<KeyValuePair<string, JsonObject>> Teams()
    {
        string[] names = [People.NameOf(product), .. product.Domain is { } domain ? [domain.Team?.Name ?? domain.Name] : Array.Empty<string>()];
        foreach (var name in names.Where(name => name.Length > 0).Distinct())
        {
            var entity = Entity("Group", EntityName.Of(name), name, null);
            entity["spec"] = new JsonObject { ["type"] = "team", ["children"] = new JsonArray() };
            yield return KeyValuePair.Create(EntityName.Of(name), entity);
        }
    }

    internal IEnumerable<JsonObject> OfProduct()
    {
        if (People.TeamOf(product) is { Members.Count: > 0 })
            unsaid.Add(exported.Remark("the members of the team stay out: they are users of Backstage where it finds them itself"));
        yield return System();
        foreach (var port in product.OutputPorts)
            yield return IsApi(port) ? Api(port, port.Contract!) : Resource(port);
    }

    private static string Group(string name) => $"group:default/{EntityName.Of(name)}";

    private static string Reference(OutputPort port) => $"{(IsApi(port) ? "api" : "resource")}:default/{NameOf(port)}";

    /// <summary>A port is one by its product, its name and its major version.</summary>
    private static string NameOf(OutputPort port) => EntityName.Of(port.Product.DomainId, port.Product.Folder, Versions.Major(port.Version) is { } major && HasOthers(port) ? FormattableString.Invariant($"{port.Name}-v{major}") : port.Name);

    private static bool HasOthers(OutputPort port) => port.Product.OutputPorts.Count(other => other.Name == port.Name) > 1;

    private static JsonObject Entity(string kind, string name, string? title, string? description)
    {
        var metadata = new JsonObject { ["name"] = name };
        metadata.Say("title", title == name ? null : title);
        metadata.Say("description", description?.Trim());
        return new JsonObject { ["apiVersion"] = "backstage.io/v1alpha1", ["kind"] = kind, ["metadata"] = metadata };
    }

    private JsonObject System()
    {
        var entity = Entity("System", EntityName.Of(product.DomainId, product.Folder), exported.Title, Descriptions.Whole(product.Description));
        Described(entity, product.Tags, [.. product.Support.Select(channel => (channel.Url, channel.Channel)), (exported.Page, "Catalog of the mesh")]);
        var spec = new JsonObject { ["owner"] = Group(People.NameOf(product)) };
        spec.Say("domain", product.Domain is { } domain ? EntityName.Of(domain.Key) : null);
        spec["type"] = "data-product";
        entity["spec"] = spec;
        return entity;
    }

    private JsonObject Resource(OutputPort port)
    {
        var entity = Entity("Resource", NameOf(port), port.Name, port.Description ?? Descriptions.Whole(port.Contract?.Description));
        Described(entity, port.Contract?.Tags ?? [], []);
        if (port is { Description: not null, Contract: { } contract } && Descriptions.Fields(contract.Description) is { Count: > 0 } others)
            unsaid.Add(exported.Remark(contract, "an entity has one description, which is that of the port", others));
        var spec = new JsonObject { ["type"] = port.Type is { Length: > 0 } type ? type : "dataset", ["owner"] = Group(People.NameOf(product)), ["system"] = EntityName.Of(product.DomainId, product.Folder) };
        spec.Say("dependsOn", JsonFile.Texts(port.Inputs.Select(input => input.Source).OfType<OutputPort>().Select(Reference).Distinct()));
        foreach (var input in port.Inputs.Where(input => input.Source is null))
            unsaid.Add(exported.Remark("input ports read what is not in the mesh, so there is nothing to depend on", input.Name));
        entity["spec"] = spec;
        return entity;
    }

    private JsonObject Api(OutputPort port, Contract contract)
    {
        var entity = Entity("API", NameOf(port), port.Name, port.Description ?? Descriptions.Whole(contract.Description));
        Described(entity, contract.Tags, []);
        entity["spec"] = new JsonObject
        {
            ["type"] = "odcs",
            ["lifecycle"] = contract.Status ?? product.Status ?? "unknown",
            ["owner"] = Group(People.NameOf(product)),
            ["system"] = EntityName.Of(product.DomainId, product.Folder),
            ["definition"] = Encoding.UTF8.GetString(exported.Bytes(contract).Span),
        };
        if (port.Inputs.Count > 0)
            unsaid.Add(exported.Remark("an API of Backstage depends on nothing, so it is not said what these are made from", port.Name));
        return entity;
    }

    private static void Described(JsonObject entity, IReadOnlyList<string> tags, IReadOnlyList<(string? Url, string Title)> links)
    {
        var metadata = entity["metadata"]!.AsObject();
        metadata.Say("tags", JsonFile.Texts(tags.Select(EntityName.Tag).OfType<string>().Distinct()));
        metadata.Say("links", new JsonArray([.. links.Where(link => Iri.Address(link.Url) is not null).Select(link => new JsonObject { ["url"] = Iri.Address(link.Url), ["title"] = link.Title })]));
    }
}
