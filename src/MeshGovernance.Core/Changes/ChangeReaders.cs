using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>Who reads what a change may hurt: those who consume it in the state before, or, where it is new, in the state after, and rely on what changes.</summary>
internal sealed class ChangeReaders(LoadedMesh before, LoadedMesh after)
{
    /// <summary>So many products are named in a line; the rest is counted.</summary>
    private const int MostNamed = 6;

    /// <summary>The input ports, by their names, that read what a breaking or risky change is about; empty for any other.</summary>
    internal IReadOnlyList<ElementName> Of(Change change) => Consumers(change) is { } known
        ? [.. known.Ports.Where(port => ChangedPart.IsReadBy(known.Part, port, change.GoneValue)).Select(port => known.Mesh.NameOf(port)).Distinct().Order(ElementName.Order)]
        : [];

    /// <summary>Who reads what changed in one element, in words; null where no change there may hurt anybody, or nobody consumes it.</summary>
    internal string? Words(ChangedElement element)
    {
        if (element.Changes.Select(Consumers).OfType<(Element, IReadOnlyList<InputPort> Ports, LoadedMesh)>().All(known => known.Ports.Count == 0))
            return null;
        var readers = element.Changes.SelectMany(Of).Select(port => port.Head.Text).Distinct().Order(StringComparer.Ordinal).ToList();
        return readers.Count == 0 ? "read by none of those who consume it"
            : $"read by {string.Join(", ", readers.Take(MostNamed).Select(PlainText.Line))}{(readers.Count > MostNamed ? $" and {readers.Count - MostNamed} more" : "")}";
    }

    private (Element Part, IReadOnlyList<InputPort> Ports, LoadedMesh Mesh)? Consumers(Change change)
    {
        if (change.Counted is not >= Severity.Risky)
            return null;
        var (side, mesh) = change.Before is { } was ? (was, before) : (change.After!, after);
        if ((side.Source, side.Shown) is not ({ } file, { } node) || file.Document.Keys is not [var domain, var folder, ..])
            return null;
        var product = mesh.Mesh.ProductOf($"{domain}/{folder}");
        return ProductChange.Find(product, new NodeAddress(file.Document.Index, node.Ordinal)) is { } part
            ? (part, [.. ChangedPart.Offers(part, change is { Type: ChangeType.Removed, Field: "" }).SelectMany(port => port.Consumers).Where(port => port.Product != product).Distinct()], mesh)
            : null;
    }
}
