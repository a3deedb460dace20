using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;

namespace MeshGovernance.Core.Standards;

/// <summary>
/// All that can change in what describes data, by the names under which a mesh sets severities: <c>column</c> for a column that comes or goes,
/// <c>column.logicalTypeOptions.minimum</c> for a field of one.
/// </summary>
internal static class ChangeSubjects
{
    private static readonly Lazy<IReadOnlyDictionary<string, List<Effect>>> Known = new(Collect);

    internal static IEnumerable<string> All => Known.Value.Keys;

    /// <summary>The directions in which a change is told apart; empty where there is no such subject.</summary>
    internal static IReadOnlyList<Direction> DirectionsOf(string subject) => Known.Value.TryGetValue(subject, out var effects)
        ? [.. new[] { Direction.Added, Direction.Removed, Direction.Changed }.Union(effects.SelectMany(effect => effect.Ways.Keys)).Order()]
        : [];

    private static Dictionary<string, List<Effect>> Collect()
    {
        var subjects = new Dictionary<string, List<Effect>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, Shape)>();
        foreach (var (kind, root) in new[] { (ElementKinds.Product, Odps.Standard.Root), (ElementKinds.Contract, Odcs.Standard.Root) })
        {
            Add(kind.Name, CommonEffects.Offer);
            Walk(kind.Name, kind.Name, root, []);
        }

        return subjects;

        void Walk(string kind, string path, MapShape map, IReadOnlyList<MapShape> above)
        {
            // What holds itself, such as a map of maps, is named by what it begins with.
            if (above.Contains(map) || !seen.Add((path, map)))
                return;
            foreach (var field in map.Fields.Concat(map.Variants.SelectMany(variant => variant.Fields)).Where(field => field.Shape is not RefusedShape))
            {
                Add($"{path}.{field.Name}", field.Effect);
                foreach (var shape in field.Shape is EitherShape either ? either.Shapes : [field.Shape])
                    Into(kind, $"{path}.{field.Name}", field, shape, [.. above, map]);
            }
        }

        void Into(string kind, string path, Field field, Shape shape, IReadOnlyList<MapShape> above)
        {
            switch (shape)
            {
                // What a column of lists holds is told as a column.
                case MapShape item when field.Name == "items" && kind == ElementKinds.Column.Name:
                    Walk(kind, kind, item, []);
                    break;
                case MapShape map:
                    Walk(kind, path, map, above);
                    break;
                case ListShape { Item: MapShape item }:
                    foreach (var name in KindsIn(field.Name))
                    {
                        Add(name, field.Effect);
                        Walk(name, name, item, []);
                    }

                    break;
            }
        }

        void Add(string subject, Effect effect)
        {
            if (!subjects.TryGetValue(subject, out var effects))
                subjects[subject] = effects = [];
            effects.Add(effect);
        }
    }

    /// <summary>Whoever owns something is a member of its team, and told as its owner; the old form of a team was the list of its members.</summary>
    private static string[] KindsIn(string list) => list is "members" or "team"
        ? [DescriptorLists.KindIn(list), "owner"]
        : [DescriptorLists.KindIn(list)];
}
