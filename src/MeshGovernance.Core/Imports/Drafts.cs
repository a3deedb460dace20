using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>What was found, as the files that the mesh is to have, with what a source does not tell.</summary>
internal static class Drafts
{
    internal static byte[] Domain(NamedDomain domain, ImportTerms terms)
    {
        var team = new JsonObject { ["name"] = $"Team {domain.Name}" };
        if ((domain.Found?.Owner ?? terms.Owner) is { } owner)
            team["members"] = new JsonArray(new JsonObject { ["username"] = owner, ["role"] = "owner", ["dateIn"] = Dates.Write(terms.Day) });
        return Bytes(new JsonObject
        {
            ["apiVersion"] = "meshgovernance/v1",
            ["kind"] = "Domain",
            ["id"] = domain.Key,
            ["name"] = domain.Name,
            ["description"] = domain.Found?.Description is { Length: > 0 } said ? said : $"What {domain.Name} is responsible for was not said where it was imported from.",
            ["archetype"] = "sourceAligned",
            ["team"] = team,
        });
    }

    /// <param name="product">The data product.</param>
    /// <param name="ports">The output ports that it lacks.</param>
    /// <param name="inputs">The input ports that it lacks.</param>
    internal static byte[] Product(NamedProduct product, IReadOnlyList<JsonObject> ports, IReadOnlyList<JsonObject> inputs)
    {
        var fields = product.Found?.Fields ?? [];
        var draft = new JsonObject
        {
            ["apiVersion"] = EstateNames.Text(fields, "apiVersion") ?? Odps.Standard.Newest,
            ["kind"] = Odps.Standard.Kind,
            ["id"] = EstateNames.Text(fields, "id") ?? Kinds.Products.NewProduct.IdOf(product.Key),
            ["name"] = EstateNames.Text(fields, "name") ?? product.Name,
            ["version"] = EstateNames.Text(fields, "version") ?? "1.0.0",
            ["status"] = EstateNames.Text(fields, "status") ?? "draft",
        };
        Rest(draft, fields, "domain", product.Domain);
        Add("inputPorts", inputs);
        Add("outputPorts", ports);
        return Bytes(draft);

        void Add(string list, IReadOnlyList<JsonObject> more)
        {
            if (more.Count == 0)
                return;
            if (draft[list] is not JsonArray there)
                draft[list] = there = [];
            foreach (var port in more)
                there.Add(port.DeepClone());
        }
    }

    internal static byte[] Contract(NamedContract contract)
    {
        var fields = contract.Found.Fields;
        var draft = new JsonObject
        {
            ["apiVersion"] = EstateNames.Text(fields, "apiVersion") ?? Odcs.Standard.Newest,
            ["kind"] = Odcs.Standard.Kind,
            ["id"] = contract.Id,
        };
        if (EstateNames.Text(fields, "name") is { } name)
            draft["name"] = name;
        draft["version"] = contract.Version;
        draft["status"] = EstateNames.Text(fields, "status") ?? "draft";
        Rest(draft, fields, "domain", contract.Product.Domain);
        return Bytes(draft);
    }

    /// <summary>An output port for a contract that has none.</summary>
    internal static JsonObject Port(NamedContract contract) => new() { ["name"] = contract.Port, ["version"] = contract.Version, ["contractId"] = contract.Id };

    private static void Rest(JsonObject draft, JsonObject fields, string place, string domain)
    {
        draft[place] = domain;
        foreach (var (field, value) in fields)
            if (!draft.ContainsKey(field))
                draft[field] = value?.DeepClone();
    }

    private static byte[] Bytes(JsonObject draft) => Encoding.UTF8.GetBytes(YamlBlock.Of(draft));
}
