using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>Contracts of the Open Data Contract Standard, in whatever folders they lie.</summary>
internal sealed class OdcsFormat : ISourceFormat
{
    private const string Kind = "DataContract";

    /// <summary>The fields that say what a contract is and whose.</summary>
    private static readonly string[] Head = ["apiVersion", "id", "name", "version", "status", "domain", "dataProduct"];

    public string Name => "odcs";

    public string One => "a data contract of ODCS";

    /// <summary>By what it says, or by a name that nothing else has: what cannot be read then is told.</summary>
    public bool Knows(SourceFile file) => StandardFiles.Says(file, Kind) || file.Path.EndsWith(".odcs.yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".odcs.yml", StringComparison.OrdinalIgnoreCase);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var faults = new List<SourceRemark>();
        return new Estate { Contracts = [.. StandardFiles.Read(files, Kind, One, reader, faults).Select(Contract)], Faults = faults };
    }

    private static FoundContract Contract(StandardDocument document)
    {
        var id = document.Root["id"]?.Text is { Length: > 0 } said ? said : document.Place;
        return new FoundContract(id, NodeJson.Map(document.Root, Head), document.OriginOf(id)) { Text = document.Text, Root = document.Root };
    }
}
