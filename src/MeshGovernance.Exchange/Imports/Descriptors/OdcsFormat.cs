using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

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
        var (contracts, faults) = (new List<FoundContract>(), new List<SourceRemark>());
        foreach (var file in files)
        {
            var documents = StandardFiles.Documents(file);
            foreach (var (text, line) in documents)
            {
                var parsed = reader.Parse(text.ToArray(), StandardFiles.Limits);
                if (StandardFiles.FaultOf(parsed, file, line, One) is { } fault)
                    faults.Add(fault);
                else if (parsed.Root!["kind"]?.Text == Kind)
                    contracts.Add(Contract(file, documents.Count == 1, text, line, parsed.Root));
            }
        }

        return new Estate { Contracts = contracts, Faults = faults };
    }

    private static FoundContract Contract(SourceFile file, bool isOnly, ReadOnlyMemory<byte> text, int line, Node root)
    {
        var fields = NodeJson.Map(root, Head);
        var id = root["id"]?.Text is { Length: > 0 } said ? said : string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}");
        return new FoundContract(id, fields, new Origin(file.Path, isOnly ? "" : id, isOnly ? null : line)) { Text = text, Root = root };
    }
}
