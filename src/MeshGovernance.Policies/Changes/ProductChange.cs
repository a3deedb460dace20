namespace MeshGovernance.Policies;

/// <summary>A data product in which something has changed, or in one of its contracts: what a policy of scope <c>change</c> judges.</summary>
internal sealed class ProductChange : Element
{
    private ProductChange(Mesh mesh, Mesh meshBefore, Product? before, Product? after, IReadOnlyList<Difference> differences)
        : base((after ?? before)!.Document, (after ?? before)!.Node, null)
    {
        Mesh = mesh;
        MeshBefore = meshBefore;
        Before = before;
        After = after;
        Changes = [.. differences.Select(difference => new ElementChange(this, difference))];
    }

    internal Product? Before { get; }

    internal Product? After { get; }

    internal IReadOnlyList<ElementChange> Changes { get; }

    /// <summary>The product as it is, or as it was before it went.</summary>
    internal Product Product => (After ?? Before)!;

    internal Mesh Mesh { get; }

    internal Mesh MeshBefore { get; }

    /// <summary>The changed products of a mesh.</summary>
    internal static IReadOnlyList<ProductChange> Of(Mesh mesh, Differences differences)
    {
        var before = new Mesh(differences.Before);
        var (olds, nows) = (ByDocument(before), ByDocument(mesh));
        return [.. differences.Products.Select(product => new ProductChange(mesh, before, Find(olds, product.Before), Find(nows, product.After), product.Changes))];

        static Dictionary<int, Product> ByDocument(Mesh mesh) => mesh.Products.ToDictionary(product => product.Document.Index);

        static Product? Find(Dictionary<int, Product> products, int? document) => document is { } index ? products.GetValueOrDefault(index) : null;
    }

    /// <summary>The typed element of a node in a product or one of its contracts, or the nearest one around it; null where there is none.</summary>
    internal static Element? Find(Product? product, NodeAddress address)
    {
        if (product is null)
            return null;
        if (product.Document.Index == address.Document)
            return Nearest([product, .. product.OutputPorts, .. product.InputPorts]);
        return product.Contracts.FirstOrDefault(contract => contract.Document.Index == address.Document) is { } contract
            ? Nearest([contract, .. contract.Objects, .. contract.Columns])
            : null;

        Element Nearest(IReadOnlyList<Element> elements)
        {
            var way = elements[0].Node.WayTo(address.Node).ToHashSet();
            return elements.Where(element => way.Contains(element.Node)).MaxBy(element => element.Node.Ordinal)!;
        }
    }
}
