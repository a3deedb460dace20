using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>The tables of a product as those who read them declare them: a source for each contract.</summary>
internal static class DbtSources
{
    internal static IEnumerable<JsonObject> Of(ExportedProduct product) => product.Offered.Where(contract => contract.Objects.Count > 0).Select(contract => Source(product, contract));

    private static JsonObject Source(ExportedProduct product, Contract contract)
    {
        var server = contract.Servers.Count > 0 ? contract.Servers[0] : null;
        var source = new JsonObject { ["name"] = DbtName.Of(product.Product.DomainId, contract.ContractId) };
        source.Say("description", Descriptions.Whole(contract.Description));
        source.Say("database", server?.Project ?? server?.Database ?? server?.Catalog);
        source.Say("schema", server?.Dataset ?? server?.Schema);
        source["meta"] = new JsonObject { ["data_product"] = product.Product.Key, ["contract"] = contract.ContractId, ["contract_version"] = contract.Version };
        source["tables"] = new JsonArray([.. contract.Objects.Select(Table)]);
        return source;
    }

    private static JsonObject Table(SchemaObject item)
    {
        var table = new JsonObject { ["name"] = item.Name };
        table.Say("identifier", item.PhysicalName == item.Name ? null : item.PhysicalName);
        table.Say("description", item.Description?.Trim());
        table.Say("columns", new JsonArray([.. item.Columns.Select(Column)]));
        return table;
    }

    private static JsonObject Column(Column column)
    {
        var fields = new JsonObject { ["name"] = PhysicalName.Of(column) };
        fields.Say("description", column.Description?.Trim());
        return fields;
    }
}
