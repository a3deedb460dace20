using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>Contracts of the Open Data Contract Standard, in whatever folders they lie.</summary>
internal sealed class OdcsFormat : ISourceFormat
{
    private const string Kind = "DataContract";

    /// <summary>The fields that say what a contract is and whose.</summary>
    private static readonly string[] Head = ["apiVersion", "id", "name", "version", "status", "domain", "dataProduct"];

    public string Name => "odcs";

    public string One => "a data contract of ODCS";

    public bool ReadsDocuments => true;

    /// <summary>By what it says, or by a name that nothing else has: what cannot be read then is told.</summary>
    public bool Knows(SourceFile file) => StandardFiles.Says(file, Kind) || file.Path.EndsWith(".odcs.yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".odcs.yml", StringComparison.OrdinalIgnoreCase);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var (faults, untold, raised) = (new List<SourceRemark>(), new List<SourceRemark>(), new List<Origin>());
        var contracts = StandardFiles.Read(files, Kind, One, reader, faults).Select(document => FormerContract.IsOne(document.Root) ? Raised(document, untold, raised) : Contract(document)).ToList();
        if (raised.Count > 0)
            untold.Insert(0, new SourceRemark(raised[0], $"{PlainText.Counted(raised.Count, "contract")} {(raised.Count == 1 ? "is" : "are")} of ODCS v2, which a mesh does not read, and {(raised.Count == 1 ? "was" : "were")} raised to the newest version. What it was made from stays as it is."));
        return new Estate { Contracts = contracts, Faults = faults, Untold = untold };
    }

    private static FoundContract Contract(StandardDocument document)
    {
        var id = document.Root["id"]?.Text is { Length: > 0 } said ? said : document.Place;
        return new FoundContract(id, NodeJson.Map(document.Root, Head), document.OriginOf(id)) { Text = document.Text, Root = document.Root };
    }

    /// <summary>One of a version that a mesh does not read, as one that it does.</summary>
    private static FoundContract Raised(StandardDocument document, List<SourceRemark> untold, List<Origin> raised)
    {
        var name = document.Root["uuid"]?.Text is { Length: > 0 } said ? said : document.Place;
        var origin = document.OriginOf(name);
        var gathered = new Gathered(origin);
        var fields = FormerContract.Read(document.Root, gathered);
        raised.Add(origin);
        untold.AddRange(gathered.Remarks());
        return new FoundContract(document.IsOnly && SourceName.Stem(document.File.Path) is { Length: > 0 } stem ? stem : name, fields, origin);
    }
}
