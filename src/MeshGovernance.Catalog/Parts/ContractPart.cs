using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A contract on the page of a product that offers data under it: as a whole where it has no page of its own, else its first columns.</summary>
public sealed class ContractPart : IPage
{
    private const int ColumnsShown = 24;
    private const int ObjectsShown = 3;

    private readonly Product? product;
    private readonly int objects;

    private ContractPart(PageFrame frame, Product? product, Contract contract, int objects)
    {
        (Frame, Contract, this.product, this.objects) = (frame, contract, product, objects);
        IsWhole = PagePath.IsWithProduct(contract);
    }

    public PageFrame Frame { get; }

    internal Contract Contract { get; }

    internal bool IsWhole { get; }

    /// <summary>What it is for, where that is not what the product is for.</summary>
    internal string? Purpose => Contract.Description?.Purpose is { } purpose && purpose != product?.Description?.Purpose ? purpose : null;

    /// <summary>How to use it, where that is not how to use the product.</summary>
    internal string? Usage => Contract.Description?.Usage is { } usage && usage != product?.Description?.Usage ? usage : null;

    internal IReadOnlyList<SchemaObject> Objects => IsWhole ? Contract.Objects : [.. Contract.Objects.Take(ObjectsShown)];

    internal string? Source => Frame.Site.SourcePage(Frame.Site.Catalog.Loaded.DescriptorOf(Contract).Path);

    internal static ContractPart Of(PageFrame frame, Product? product, Contract contract, IEnumerable<Contract> contracts) =>
        new(frame, product, contract, contracts.Sum(other => other.Objects.Count));

    /// <summary>The first columns of an object; all objects of the page share the room.</summary>
    internal ColumnTablePart Brief(SchemaObject item) => ColumnTablePart.Brief(Frame, item, ColumnsShown / Math.Clamp(objects, 1, ObjectsShown));
}
