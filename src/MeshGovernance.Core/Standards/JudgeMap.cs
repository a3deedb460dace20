using System.Numerics;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

internal sealed partial class Judge
{
    private void Map(MapShape shape, Node map)
    {
        var table = shape.TableFor(map, release);
        var (keys, items) = (map.Keys, map.Items);
        var seen = 0UL;
        var chosen = 0;
        for (var i = 0; i < keys.Count; i++)
        {
            var entry = table.Find(keys[i]);
            if (entry is null)
            {
                if (table.IsClosed)
                    seen |= Unknown(shape, table, map, keys[i], items[i]);
                continue;
            }

            seen |= entry.RequiredBit;
            if (entry.IsExactlyOne && ++chosen == 2)
                Add(items[i], Wording.SecondOfOne(table, map, keys[i]), FaultPart.Key);
            else if (entry.Field.Shape is RefusedShape refused)
                Add(items[i], $"'{keys[i]}' {refused.Says}", FaultPart.Key);
            else
                Value(entry.Field.Shape, items[i], new Subject(keys[i]));
        }

        if (table.MissingAfter(seen) is var missing and not 0)
            Missing(shape, table, map, missing);
        if (chosen == 0 && table.ExactlyOne.Count > 0)
            Add(map, Wording.NoneOfOne(table));
        if (shape.Alike is { } alike)
            Alike(map, alike.Left, alike.Right);
    }

    /// <returns>The required field that was meant, so that it is not missed as well.</returns>
    private ulong Unknown(MapShape shape, FieldTable table, Node map, string key, Node value)
    {
        var meant = Spelling.Nearest(key, table.Names.Where(name => map[name] is null));
        Add(value, wording.Unknown(shape, table, map, key, meant), FaultPart.Key);
        return meant is null ? 0 : table.Find(meant)!.RequiredBit;
    }

    private void Missing(MapShape shape, FieldTable table, Node map, ulong missing)
    {
        for (; missing != 0; missing &= missing - 1)
        {
            var field = table.Required[BitOperations.TrailingZeroCount(missing)];
            var meant = Spelling.Nearest(field.Name, map.Keys.Where(key => table.Find(key) is null));
            Add(map, Wording.Missing(shape, table, field, meant));
        }
    }

    /// <summary>Where either is missing or of a wrong kind, that is the one fault.</summary>
    private void Alike(Node map, string left, string right)
    {
        if ((map[left]?.Kind, map[right]?.Kind) is (NodeKind.Text, NodeKind.List) or (NodeKind.List, NodeKind.Text))
            Add(map[right]!, $"'{left}' and '{right}' must be alike: one reference each, or a list each.");
    }
}
