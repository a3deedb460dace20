using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Evidence;

/// <summary>What is known of the data of a mesh, as documents beside its own: they travel to the worker as all others do.</summary>
internal static class EvidenceDocuments
{
    private static readonly EvidenceKind Kind = new();

    /// <summary>Stands for all evidence there is: that nothing is known of a contract says something only where anything is recorded at all.</summary>
    private static readonly Node Recorded = Node.Map(0, [], []);

    internal static IEnumerable<Descriptor> Of(KnownEvidence? known, IReadOnlyList<Descriptor> descriptors)
    {
        if (known is null || !descriptors.Any(descriptor => descriptor.Document.Kind is DocumentKind.Product or DocumentKind.Contract))
            return [];
        var next = descriptors.Count;
        var contracts = descriptors.Where(descriptor => descriptor.Document.Kind == DocumentKind.Contract).Select(descriptor => descriptor.Document.Root["id"]?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return known.Open.Where(file => file.Run.ContractId is { } id && contracts.Contains(id))
            .Select(file => (file.Path, file.Root)).Prepend(("", Recorded))
            .Select(file => new Descriptor($"{known.Source.Name}:{file.Item1}", Kind, new Document(next++, DocumentKind.Evidence, [file.Item1], file.Item2), Places.None)).ToList();
    }
}
