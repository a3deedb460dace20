using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Agreements;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;

namespace MeshGovernance.Tests.Standards;

/// <summary>All maps and fields of the standards, in all releases.</summary>
internal static class Tables
{
    internal static IEnumerable<Field> Fields() => Maps().SelectMany(FieldsOf);

    internal static IEnumerable<Field> FieldsOf(MapShape map) => map.Fields.Concat(map.Variants.SelectMany(variant => variant.Fields));

    internal static HashSet<MapShape> Maps()
    {
        var maps = new HashSet<MapShape>();
        Collect(Odps.Standard.Root, maps);
        Collect(Odcs.Standard.Root, maps);
        Collect(Oaas.Standard.Root, maps);
        return maps;
    }

    /// <summary>The lists that a field can hold, by themselves or among other shapes.</summary>
    internal static IEnumerable<ListShape> ListsOf(Field field) => field.Shape switch
    {
        ListShape list => [list],
        EitherShape either => either.Shapes.OfType<ListShape>(),
        _ => [],
    };

    private static void Collect(Shape shape, HashSet<MapShape> maps)
    {
        if (shape is MapShape map && maps.Add(map))
            foreach (var field in FieldsOf(map))
                Collect(field.Shape, maps);
        else if (shape is ListShape list)
            Collect(list.Item, maps);
        else if (shape is EitherShape either)
            foreach (var part in either.Shapes)
                Collect(part, maps);
    }
}
