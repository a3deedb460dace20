using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Descriptors;

namespace MeshGovernance.Exchange.Imports.Dpds;

/// <summary>Data products of the Open Data Mesh initiative: a descriptor, and what it refers to in files beside it.</summary>
internal sealed class DpdsFormat : ISourceFormat
{
    private const int Beginning = 64 * 1024;

    public string Name => "dpds";

    public string One => "a data product descriptor of the Open Data Mesh";

    /// <summary>Descriptors, and the parts that name themselves as such: a descriptor refers to them.</summary>
    public bool Knows(SourceFile file)
    {
        var begins = file.Content.Span[..Math.Min(file.Content.Length, Beginning)];
        return StandardFiles.IsText(file.Path)
            && (begins.IndexOf("dataProductDescriptor"u8) >= 0 || begins.IndexOf("urn:dpds:"u8) >= 0 || begins.IndexOf("urn:dsas:"u8) >= 0 || begins.IndexOf("datastoreapi"u8) >= 0);
    }

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var parts = new DescriptorParts();
        var estate = Estate.Empty;
        foreach (var file in files)
        {
            var parsed = reader.Parse(file.Content.ToArray(), StandardFiles.Limits);
            if (StandardFiles.FaultOf(parsed, file, 1, One) is { } fault)
                estate = estate.With(new Estate { Faults = [fault] });
            else
                parts.Add(file.Path, parsed.Root!);
        }

        return parts.Descriptors().Aggregate(estate, (read, descriptor) => read.With(new DescribedProduct(descriptor.Path, descriptor.Root, parts).Read()));
    }
}
