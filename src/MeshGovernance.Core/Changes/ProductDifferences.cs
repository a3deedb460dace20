using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What differs in data products and their contracts between two states of a mesh, as policies of scope <c>change</c> see it.</summary>
public static class ProductDifferences
{
    /// <summary>Says what a mesh was changed from. What differs is found out once a policy wants to know.</summary>
    /// <param name="after">The mesh, before it is judged.</param>
    /// <param name="before">The state that it was changed from.</param>
    public static void CompareWith(this LoadedMesh after, LoadedMesh before)
    {
        after.Before = before;
        after.Mesh.CompareBy(() => Of(before, after));
    }

    private static Differences Of(LoadedMesh before, LoadedMesh after)
    {
        var count = after.Descriptors.Count;
        var files = FilePairs.Of(before, after);
        var changes = MeshComparison.InOrder(MeshComparison.OfFiles(files, new UnreadFiles(before, after), [.. after.Mesh.Classification], IsOfProduct));
        var (olds, nows) = (ByKey(before), ByKey(after));
        var (whatWas, whatIs) = (files.Both.ToDictionary(pair => pair.After, pair => pair.Before), files.Both.ToDictionary(pair => pair.Before, pair => pair.After));
        return new Differences(
            [.. before.Descriptors.Select(descriptor => descriptor.Document with { Index = count + descriptor.Document.Index })],
            [.. changes.GroupBy(KeyOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Product)]);

        string KeyOf(Change change) => change.After is { At.File: { } now } ? ProductOf(now) : files.NameNow(ProductOf(change.Before!.At!.Value.File));

        ProductDifference Product(IGrouping<string, Change> group)
        {
            var old = group.Select(change => change.Before?.At?.File).FirstOrDefault(file => file is not null) is { } file ? olds.GetValueOrDefault(ProductOf(file)) : olds.GetValueOrDefault(group.Key);
            return new ProductDifference(
                old is null ? null : count + old.Document.Index,
                nows.GetValueOrDefault(group.Key)?.Document.Index,
                [.. WithoutWhatGoesAlong([.. group], before).Select(change => Of(change, group.Key, count, FilesOf(change)))]);
        }

        (int? Before, int? After) FilesOf(Change change)
        {
            var (old, now) = (change.Before?.At?.File, change.After?.At?.File);
            old ??= whatWas.GetValueOrDefault(now!);
            now ??= whatIs.GetValueOrDefault(old!);
            return (old is null ? null : count + old.Document.Index, now?.Document.Index);
        }
    }

    /// <summary>A contract goes with its ports, and everything with the product: that is told once.</summary>
    private static IEnumerable<Change> WithoutWhatGoesAlong(IReadOnlyList<Change> changes, LoadedMesh before)
    {
        var gone = changes.Where(change => change is { Type: ChangeType.Removed, Field: "" }).Select(change => change.Before!.At!.Value.Node).ToHashSet();
        return changes.Where(change => change is not { Type: ChangeType.Removed, Kind: "contract", Field: "" } || !GoesAlong(change.Before!.At!.Value.File));

        bool GoesAlong(Descriptor file) =>
            before.Mesh.Contracts.First(contract => contract.Document.Index == file.Document.Index) is var contract
            && (contract.Product is { } product && gone.Contains(product.Node) || (contract.OutputPorts.Count > 0 && contract.OutputPorts.All(port => gone.Contains(port.Node))));
    }

    private static Difference Of(Change change, string product, int count, (int? Before, int? After) files) => new(
        change.Type,
        change.Kind == "product" ? $"data product {product}" : DiffWords.Titled(change, ElementName.Literal(product)),
        change.Kind,
        change.Field,
        change.Severity,
        change.Why,
        change.Before?.At is { } before ? new NodeAddress(count + before.File.Document.Index, before.Node.Ordinal) : null,
        change.After?.At is { } after ? new NodeAddress(after.File.Document.Index, after.Node.Ordinal) : null,
        files,
        change.Before?.Value,
        change.After?.Value);

    private static bool IsOfProduct(Descriptor file) => file.Document.Kind is DocumentKind.Product or DocumentKind.Contract;

    private static string ProductOf(Descriptor file) => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}";

    private static Dictionary<string, Descriptor> ByKey(LoadedMesh mesh) =>
        mesh.Descriptors.Where(descriptor => descriptor.Document.Kind == DocumentKind.Product).ToDictionary(ProductOf);
}
