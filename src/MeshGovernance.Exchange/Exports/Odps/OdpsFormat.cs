using MeshGovernance.Exchange.Exports.Standards;
using Standard = MeshGovernance.Core.Standards.Products.Odps;

namespace MeshGovernance.Exchange.Exports.Odps;

/// <summary>The descriptor of a product: as it stands, or in another version of the standard.</summary>
internal sealed class OdpsFormat : IExportFormat
{
    public string Name => "odps";

    public string One => "the data product, by the Open Data Product Standard";

    public IReadOnlyList<string> Versions => OtherVersion.All(Standard.Standard);

    public Func<IReadOnlyList<string>, string>? Together => Streams.YamlDocuments;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var unsaid = new List<ExportRemark>();
        var file = OtherVersion.Of(Standard.Standard, options.StandardVersion, product.Product, product.Path(product.FileName(product.Product)), product, (why, what) => unsaid.Add(product.Remark(why, what)));
        return new Exported([file], unsaid);
    }
}
