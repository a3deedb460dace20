using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>
/// What a value of a descriptor is in the table of its standard, as far as the table knows it. One goes from a whole file to what it holds:
/// <c>Of(kind, root).Field(map, "schema").Item().Field(item, "name")</c>.
/// </summary>
internal sealed class FieldMeaning
{
    private readonly Release release;
    private readonly Shape? shape;
    private readonly Field? row;

    private FieldMeaning(Release release, Shape? shape, Field? row)
    {
        this.release = release;
        this.shape = shape;
        this.row = row;
    }

    /// <summary>The sentence of the standard's table; null where it has none.</summary>
    internal string? Says => shape == row?.Shape ? row?.Says : null;

    /// <summary>The meaning of a whole file.</summary>
    internal static FieldMeaning Of(DescriptorKind kind, Node root)
    {
        var standard = (kind as StandardKind)?.Standard;
        return new FieldMeaning(standard?.Find(root["apiVersion"]?.Text) ?? standard?.Versions[^1].Release ?? default, standard?.Root, null);
    }

    /// <summary>The meaning of a field of a map.</summary>
    internal FieldMeaning Field(Node? map, string name)
    {
        var found = map is { Kind: NodeKind.Map } && Fitting(NodeKind.Map) is MapShape known ? known.TableFor(map, release).Find(name)?.Field : null;
        return new FieldMeaning(release, found?.Shape, found);
    }

    /// <summary>The meaning of an item of a list.</summary>
    internal FieldMeaning Item() => new(release, (Fitting(NodeKind.List) as ListShape)?.Item, row);

    /// <summary>What it does to whoever reads the data that the field, or an item of it, went in a direction.</summary>
    internal Consequence Of(Direction direction) => (row?.Effect ?? Effect.Unknown).Of(direction);

    private Shape? Fitting(NodeKind kind) => shape is EitherShape either ? either.Find(kind) : shape;
}
