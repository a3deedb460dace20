using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.OpenMetadata;

/// <summary>Entities of OpenMetadata as its API gives them: one, a list, a page with <c>data</c>, or one a line.</summary>
internal sealed class OpenMetadataFormat : ISourceFormat
{
    public string Name => "openmetadata";

    public string One => "an export of OpenMetadata";

    public bool Knows(SourceFile file) =>
        (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
        && JsonBytes.Beginning(file, 16_384) is var start
        && (start.IndexOf("\"fullyQualifiedName\""u8) >= 0 || start.IndexOf("\"tableFQN\""u8) >= 0 || (start.IndexOf("\"fqn\""u8) >= 0 && start.IndexOf("\"to"u8) >= 0 && start.IndexOf("\"from"u8) >= 0))
        && (start.IndexOf("\"tableFQN\""u8) >= 0 || start.IndexOf("\"fqn\""u8) >= 0 || start.IndexOf("\"columns\""u8) >= 0 || start.IndexOf("\"domainType\""u8) >= 0 || start.IndexOf("\"domain"u8) >= 0 || start.IndexOf("\"owners\""u8) >= 0 || start.IndexOf("\"href\""u8) >= 0);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var (entities, faults) = (new OpenMetadataEntities(), new List<SourceRemark>());
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            if (JsonEntries.OfItems(file, entity => entities.Take(file.Path, entity)) is { } fault)
                faults.Add(fault);
        return entities.Estate(faults);
    }
}
