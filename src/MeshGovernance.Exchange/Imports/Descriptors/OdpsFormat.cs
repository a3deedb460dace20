using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors;

/// <summary>Data products of the Open Data Product Standard, in whatever folders they lie.</summary>
internal sealed class OdpsFormat : ISourceFormat
{
    private const string Kind = "DataProduct";

    private static readonly string[] Head = ["apiVersion", "id", "name", "version", "status", "domain", "inputPorts", "outputPorts"];

    public string Name => "odps";

    public string One => "a data product of ODPS";

    public bool Knows(SourceFile file) => StandardFiles.Says(file, Kind);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var (products, faults) = (new List<FoundProduct>(), new List<SourceRemark>());
        foreach (var file in files)
        {
            var documents = StandardFiles.Documents(file);
            foreach (var (text, line) in documents)
            {
                var parsed = reader.Parse(text.ToArray(), StandardFiles.Limits);
                if (StandardFiles.FaultOf(parsed, file, line, One) is { } fault)
                    faults.Add(fault);
                else if (parsed.Root!["kind"]?.Text == Kind)
                    products.Add(Product(file, documents.Count == 1, text, line, parsed.Root));
            }
        }

        return new Estate { Products = products, Faults = faults };
    }

    private static FoundProduct Product(SourceFile file, bool isOnly, ReadOnlyMemory<byte> text, int line, Node root)
    {
        var name = root["name"]?.Text ?? root["id"]?.Text ?? string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}");
        return new FoundProduct(name, NodeJson.Map(root, Head), new Origin(file.Path, isOnly ? "" : name, isOnly ? null : line)) { Domain = root["domain"]?.Text, Text = text, Root = root };
    }
}
