using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary><c>manifest.json</c> of dbt, which each of its commands writes, and <c>catalog.json</c> where it lies beside one.</summary>
internal sealed class DbtFormat : ISourceFormat
{
    public string Name => "dbt";

    public string One => "a manifest of dbt";

    /// <summary>What dbt has run and compiled lies beside its manifest.</summary>
    public bool HasFolder => true;

    public bool Knows(SourceFile file) => DbtManifest.IsOne(file) || DbtCatalog.IsOne(file);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var (manifests, faults) = (new List<DbtManifest>(), new List<SourceRemark>());
        foreach (var file in ordered.Where(DbtManifest.IsOne))
        {
            var manifest = DbtManifest.Read(file, out var fault);
            if ((fault ?? DbtLineage.Circle(manifest)) is { } wrong)
                faults.Add(wrong);
            else
                manifests.Add(manifest);
        }

        var estate = new DbtEstate(manifests, [.. ordered.Where(DbtCatalog.IsOne)]).Read();
        return estate with { Faults = [.. faults, .. estate.Faults] };
    }
}
