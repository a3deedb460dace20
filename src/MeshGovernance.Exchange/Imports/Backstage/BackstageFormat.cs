using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>Entities of the software catalog of Backstage: <c>catalog-info.yaml</c>, with one entity a document.</summary>
internal sealed class BackstageFormat : ISourceFormat
{
    private const int Beginning = 8192;

    public string Name => "backstage";

    public string One => "a file of entities of Backstage";

    public bool ReadsDocuments => true;

    public bool Knows(SourceFile file)
    {
        if (!file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return false;
        var content = file.Content.Span;
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, Beginning)]);
        return start.Split('\n').Any(line => line.StartsWith("apiVersion:", StringComparison.Ordinal) && line["apiVersion:".Length..].Trim().Trim('"', '\'').StartsWith("backstage.io/", StringComparison.Ordinal));
    }

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var catalog = new BackstageCatalog();
        catalog.Read([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], reader);
        return new BackstageEstate(catalog, reader).Read();
    }
}
