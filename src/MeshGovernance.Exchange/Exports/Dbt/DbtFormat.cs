using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;
using MeshGovernance.Exchange.Exports.Sql;

namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>Properties of dbt: models with enforced contracts for whoever builds the product, and sources for whoever reads it.</summary>
internal sealed class DbtFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["team.name", "team.members.username", "team.members.role"],
        ["id", "version", "description.purpose", "description.usage", "description.limitations", "servers.database", "servers.schema", "servers.type"],
        ["name", "description", "physicalName", "logicalType", "tags", "relationships.from", "relationships.to"],
        ["name", "description", "logicalType", "logicalTypeOptions", "physicalType", "physicalName", "required", "unique", "primaryKey", "primaryKeyPosition", "relationships.to", "enum.value", "tags", "classification", "quality"]);

    public string Name => "dbt";

    public string One => "models with contracts, constraints and tests, and sources, as properties of dbt";

    public IReadOnlyList<string> Dialects => SqlDialects.Names;

    public Func<IReadOnlyList<string>, string>? Together => Streams.YamlDocuments;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var tables = DbtTable.Of(product, options.Dialect);
        var sources = DbtSources.Of(product).ToList();
        if (sources.Count == 0)
            return Exported.Nothing;
        var others = product.Offered.Where(contract => contract.Objects.Count > 0 && tables.All(table => table.Contract != contract)).Select(contract => product.Remark(contract, $"it is a source and no model, since {SqlDialects.NoDatabase}"));
        var models = new JsonObject
        {
            ["version"] = 2,
            ["groups"] = new JsonArray(Group(product, options.Day)),
            ["models"] = new JsonArray([.. tables.Select(table => table.Model(GroupName(product), tables))]),
        };
        return new Exported(
            [
                .. tables.Count > 0 ? [NewFile.Of(product.Path("models.yml"), DbtText.Of(models))] : Array.Empty<NewFile>(),
                NewFile.Of(product.Path("sources.yml"), DbtText.Of(new JsonObject { ["version"] = 2, ["sources"] = new JsonArray([.. sources]) })),
            ],
            [.. others, .. tables.SelectMany(table => table.Unsaid.Select(left => product.Remark(table.Contract, left.Why, left.What))), .. Said.UnsaidOf(product)]);
    }

    private static string GroupName(ExportedProduct product) => DbtName.Of(product.Product.DomainId, product.Product.Folder);

    private static JsonObject Group(ExportedProduct product, DateOnly day)
    {
        var owner = new JsonObject { ["name"] = People.NameOf(product.Product) };
        owner.Say("email", People.OwnersOf(product.Product, day).FirstOrDefault(name => name.Contains('@', StringComparison.Ordinal)));
        return new JsonObject { ["name"] = GroupName(product), ["owner"] = owner };
    }
}
