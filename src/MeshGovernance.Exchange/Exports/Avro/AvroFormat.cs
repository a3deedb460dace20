using MeshGovernance.Core.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Avro;

/// <summary>A record schema of Avro for each schema object of the contracts that a product offers.</summary>
internal sealed class AvroFormat : IExportFormat
{
    private static readonly Said Said = new(
        [],
        ["id", "version"],
        ["name", "description", "logicalType"],
        ["name", "description", "logicalType", "required", "enum.value"]);

    public string Name => "avro";

    public string One => "a record schema of Avro for each schema object";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var unsaid = new List<ExportRemark>();
        var files = product.Offered.SelectMany(contract => contract.Objects.Select(item => File(product, contract, item, (why, what) => unsaid.Add(product.Remark(contract, why, what))))).ToList();
        return new Exported(files, [.. unsaid, .. Said.UnsaidOf(product)]);
    }

    private static NewFile File(ExportedProduct product, Contract contract, SchemaObject item, LeaveOut leave) => NewFile.Of(
        product.Path(ExportedProduct.Label(contract), $"{item.Name}.avsc"),
        JsonFile.Text(new AvroRecord(leave).Of(item, AvroName.Of(product.Product.DomainId) + "." + AvroName.Of(product.Product.Folder), product.Iri(contract))));
}
