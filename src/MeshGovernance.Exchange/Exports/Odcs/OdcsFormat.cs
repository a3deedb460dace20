using MeshGovernance.Exchange.Exports.Standards;
using MeshGovernance.Policies;
using Standard = MeshGovernance.Core.Standards.Contracts.Odcs;

namespace MeshGovernance.Exchange.Exports.Odcs;

/// <summary>The contracts of a product, those beside it included: as they stand, or in another version of the standard.</summary>
internal sealed class OdcsFormat : IExportFormat
{
    public string Name => "odcs";

    public string One => "the data contracts, by the Open Data Contract Standard";

    public IReadOnlyList<string> Versions => OtherVersion.All(Standard.Standard);

    public Func<IReadOnlyList<string>, string>? Together => Streams.YamlDocuments;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var unsaid = new List<ExportRemark>();
        return new Exported([.. product.Product.Contracts.Select(contract => OtherVersion.Of(Standard.Standard, options.StandardVersion, contract, Path(contract), product, (why, what) => unsaid.Add(product.Remark(contract, why, what))))], unsaid);

        string Path(Contract contract) => product.Path(product.FileName(contract));
    }
}
