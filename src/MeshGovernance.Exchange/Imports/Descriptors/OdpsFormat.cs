using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>Data products of the Open Data Product Standard, in whatever folders they lie.</summary>
internal sealed class OdpsFormat : ISourceFormat
{
    private const string Kind = "DataProduct";

    private static readonly string[] Head = ["apiVersion", "id", "name", "version", "status", "domain", "inputPorts", "outputPorts"];

    public string Name => "odps";

    public string One => "a data product of ODPS";

    public bool ReadsDocuments => true;

    public bool Knows(SourceFile file) => StandardFiles.Says(file, Kind);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var faults = new List<SourceRemark>();
        return new Estate { Products = [.. StandardFiles.Read(files, Kind, One, reader, faults).Select(Product)], Faults = faults };
    }

    private static FoundProduct Product(StandardDocument document)
    {
        var name = document.Root["name"]?.Text ?? document.Root["id"]?.Text ?? document.Place;
        return new FoundProduct(name, NodeJson.Map(document.Root, Head), document.OriginOf(name)) { Domain = document.Root["domain"]?.Text, Text = document.Text, Root = document.Root };
    }
}
