using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>Proposals of change of DataHub, as its file sink writes them: of one aspect each, or, before that, of a snapshot with several.</summary>
internal sealed class DataHubFormat : ISourceFormat
{
    public string Name => "datahub";

    public string One => "an export of DataHub";

    public bool Knows(SourceFile file) =>
        JsonBytes.Beginning(file, 16_384) is var start
        && start.IndexOf("\"urn:li:"u8) >= 0
        && (start.IndexOf("\"aspectName\""u8) >= 0 || start.IndexOf("\"proposedSnapshot\""u8) >= 0 || start.IndexOf("\"entityUrn\""u8) >= 0);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var (entities, faults) = (new DataHubEntities(), new List<SourceRemark>());
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            if (JsonEntries.OfItems(file, change => DataHubChange.Read(change, (urn, aspect, value) => entities.Take(file.Path, urn, aspect, value))) is { } fault)
                faults.Add(fault);
        return entities.Estate(faults);
    }
}
