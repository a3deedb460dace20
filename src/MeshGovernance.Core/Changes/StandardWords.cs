using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What a value of a descriptor is in the table of its standard, as far as the table knows it.</summary>
internal sealed class StandardWords
{
    private readonly Release release;
    private readonly Shape? shape;

    private StandardWords(Release release, Shape? shape, string? says)
    {
        this.release = release;
        this.shape = shape;
        Says = says;
    }

    /// <summary>The sentence of the standard's table; null where it has none.</summary>
    internal string? Says { get; }

    /// <summary>The words for a whole file.</summary>
    internal static StandardWords Of(Descriptor file)
    {
        var standard = (file.Kind as StandardKind)?.Standard;
        return new StandardWords(standard?.Find(file.Document.Root["apiVersion"]?.Text) ?? standard?.Versions[^1].Release ?? default, standard?.Root, null);
    }

    /// <summary>The words for a field of a map.</summary>
    internal StandardWords Field(Node? map, string name) =>
        map is { Kind: NodeKind.Map } && Fitting(NodeKind.Map) is MapShape known && known.TableFor(map, release).Find(name)?.Field is { } field
            ? new StandardWords(release, field.Shape, field.Says)
            : new StandardWords(release, null, null);

    /// <summary>The words for an item of a list.</summary>
    internal StandardWords Item() => new(release, (Fitting(NodeKind.List) as ListShape)?.Item, null);

    private Shape? Fitting(NodeKind kind) => shape is EitherShape either ? either.Find(kind) : shape;
}
