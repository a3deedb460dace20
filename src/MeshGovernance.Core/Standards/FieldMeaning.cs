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
    private readonly bool isOfData;

    private FieldMeaning(Release release, Shape? shape, Field? row, bool isOfData)
    {
        this.isOfData = isOfData;
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
        return new FieldMeaning(standard?.Find(root["apiVersion"]?.Text) ?? standard?.Versions[^1].Release ?? default, standard?.Root, null, standard is not null);
    }

    /// <summary>The meaning of a field of a map.</summary>
    internal FieldMeaning Field(Node? map, string name)
    {
        if (map is not { Kind: NodeKind.Map } || Fitting(NodeKind.Map) is not MapShape known)
            return new FieldMeaning(release, null, row, isOfData);
        var found = known.TableFor(map, release).Find(name)?.Field;
        return new FieldMeaning(release, found?.Shape, found, isOfData);
    }

    /// <summary>The meaning of an item of a list.</summary>
    internal FieldMeaning Item() => new(release, (Fitting(NodeKind.List) as ListShape)?.Item, row, isOfData);

    /// <summary>What a change of the field, or of an item of it, does to whoever reads the data; null in files that describe none.</summary>
    internal Effect? Effect => isOfData ? row?.Effect ?? Effect.Unknown : null;

    /// <summary>What is so where an element lacks the field; null where the standard does not say.</summary>
    internal string? DefaultIn(Node element) => row?.Default ?? (row?.DefaultsTo is { } other ? element[other]?.Text : null);

    private Shape? Fitting(NodeKind kind) => shape is EitherShape either ? either.Find(kind) : shape;
}
