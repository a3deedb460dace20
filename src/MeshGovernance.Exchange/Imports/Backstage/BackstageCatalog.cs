using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Descriptors;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>The entities of all files, by what others call them.</summary>
internal sealed class BackstageCatalog
{
    private readonly Dictionary<string, BackstageEntity> entities = new(StringComparer.Ordinal);
    private readonly List<SourceRemark> faults = [];
    private readonly List<SourceRemark> told = [];

    internal IEnumerable<BackstageEntity> Entities => entities.Values.OrderBy(entity => entity.Reference, StringComparer.Ordinal);

    internal IReadOnlyList<SourceRemark> Faults => faults;

    internal List<SourceRemark> Told => told;

    internal BackstageEntity? Find(string reference) => entities.GetValueOrDefault(reference);

    internal void Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        foreach (var (file, text, line, parsed, _) in StandardFiles.Parsed(files, reader))
        {
            var hasPlaces = text.Span.IndexOf("{{"u8) >= 0 || text.Span.IndexOf("{%"u8) >= 0;
            var fault = StandardFiles.FaultOf(parsed, file, line, "an entity of Backstage");
            var entity = fault is null ? BackstageEntity.Of(parsed.Root!, new Origin(file.Path, Line: line)) : null;
            if (hasPlaces && entity?.Name.Contains("{{", StringComparison.Ordinal) != false)
                TellTemplate(file, line);
            else if (fault is not null)
                faults.Add(fault);
            else if (entity is not null && !entities.TryAdd(entity.Reference, entity))
                told.Add(new SourceRemark(entity.Origin, $"Left out: '{PlainText.Cap(entity.Reference)}' is described in {entities[entity.Reference].Origin.Source} already, which counts."));
        }
    }

    private void TellTemplate(SourceFile file, int line) =>
        told.Add(new SourceRemark(new Origin(file.Path, Line: line), "This is the template of an entity, with places to be filled in: it is passed over."));
}
