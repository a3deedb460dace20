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
    /// <param name="day">The day on which the exceptions of the mesh have to hold.</param>
    public static void CompareWith(this LoadedMesh after, LoadedMesh before, DateOnly day)
    {
        after.Before = before;
        after.Mesh.CompareBy(() => Of(before, after, new ChangeTerms(after.Settings.Changes, day)));
    }

    private static Differences Of(LoadedMesh before, LoadedMesh after, ChangeTerms terms)
    {
        var count = after.Descriptors.Count;
        var files = FilePairs.Of(before, after);
        var changes = MeshComparison.InOrder(MeshComparison.OfFiles(files, new UnreadFiles(before, after), [.. after.Mesh.Classification], IsOfProduct).Select(terms.Apply));
        var (olds, nows) = (ByKey(before), ByKey(after));
        return new Differences(
            [.. before.Descriptors.Select(descriptor => descriptor.Document with { Index = count + descriptor.Document.Index })],
            [.. changes.Where(change => change.Files is not null).GroupBy(KeyOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Product)]);

        string KeyOf(Change change) => change.Files!.After is { } now ? ProductOf(now) : files.NameNow(ProductOf(change.Files.Before!));

        ProductDifference Product(IGrouping<string, Change> group)
        {
            var old = group.Select(change => change.Files!.Before).FirstOrDefault(file => file is not null) is { } file ? olds.GetValueOrDefault(ProductOf(file)) : olds.GetValueOrDefault(group.Key);
            return new ProductDifference(
                Number(old, count), Number(nows.GetValueOrDefault(group.Key), 0), [.. WithoutWhatGoesAlong([.. group], before).Select(change => Of(change, group.Key, count))]);
        }
    }

    /// <summary>A contract goes with its ports, and everything with the product: that is told once.</summary>
    private static IEnumerable<Change> WithoutWhatGoesAlong(IReadOnlyList<Change> changes, LoadedMesh before)
    {
        var gone = changes.Where(change => change is { Type: ChangeType.Removed, Field: "" }).Select(change => change.Before!.Shown).ToHashSet();
        return changes.Where(change => change is not { Type: ChangeType.Removed, Kind: "contract", Field: "" } || !GoesAlong(change.Before!.Source!));

        bool GoesAlong(Descriptor file) =>
            before.Mesh.Contracts.First(contract => contract.Document.Index == file.Document.Index) is var contract
            && ((contract.Product is { } product && gone.Contains(product.Node)) || (contract.OutputPorts.Count > 0 && contract.OutputPorts.All(port => gone.Contains(port.Node))));
    }

    private static Difference Of(Change change, string product, int count) => new(
        change.Type,
        change.Kind == "product" ? $"data product {product}" : DiffWords.Titled(change, ElementName.Literal(product)),
        change.Kind,
        change.Field,
        change.Counted,
        change.Why,
        Address(change.Before, count),
        Address(change.After, 0),
        (Number(change.Files!.Before, count), Number(change.Files.After, 0)),
        change.Before?.Value,
        change.After?.Value,
        change.GoneValue,
        change is { GoneValue: not null, IsSetByMesh: false, Ignored: null });

    private static NodeAddress? Address(ChangeSide? side, int first) => side is null ? null : new NodeAddress(first + side.Source!.Document.Index, side.Shown!.Ordinal);

    private static int? Number(Descriptor? file, int first) => first + file?.Document.Index;

    private static bool IsOfProduct(Descriptor file) => file.Document.Kind is DocumentKind.Product or DocumentKind.Contract;

    private static string ProductOf(Descriptor file) => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}";

    private static Dictionary<string, Descriptor> ByKey(LoadedMesh mesh) =>
        mesh.Descriptors.Where(descriptor => descriptor.Document.Kind == DocumentKind.Product).ToDictionary(ProductOf);
}
