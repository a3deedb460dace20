using System.Numerics;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

internal sealed partial class StandardJudge
{
    private void Map(MapShape shape, Node map)
    {
        var table = TableFor(shape, map);
        var (keys, items) = (map.OwnKeys, map.OwnItems);
        var seen = 0UL;
        var chosen = 0;
        List<int>? unknown = null;
        for (var i = 0; i < keys.Length; i++)
        {
            var entry = table.Find(keys[i]);
            if (entry is null)
            {
                if (table.IsClosed)
                    (unknown ??= []).Add(i);
                continue;
            }

            seen |= entry.RequiredBit;
            if (entry.IsExactlyOne && ++chosen == 2)
                Add(items[i], FaultText.SecondOfOne(table, map, keys[i]), FaultPart.Key);
            else if (entry.Field.Shape is RefusedShape refused)
                Hint(items[i], keys[i], $"'{keys[i]}' {refused.Says}");
            else if (!entry.Field.Shape.Takes(items[i].Kind))
                Add(items[i], FaultText.WrongKind(entry.Field.Shape, items[i], new Subject(keys[i], entry.RequiredBit != 0)) + wording.Elsewhere(shape, table, keys[i], items[i]));
            else
                Value(entry.Field.Shape, items[i], new Subject(keys[i], entry.RequiredBit != 0));
        }

        if (unknown is not null)
            Unknown(shape, table, map, unknown, ref seen, ref chosen);
        if (table.MissingAfter(seen) is var missing and not 0)
            Missing(shape, table, map, missing);
        if (chosen == 0 && table.ExactlyOne.Count > 0)
            Add(map, FaultText.NoneOfOne(table));
        if (shape.Alike is { } alike)
            Alike(shape, map, alike.Left, alike.Right);
    }

    private FieldTable TableFor(MapShape shape, Node map)
    {
        var table = shape.TableFor(map, release);
        if (!table.IsClosed || shape.By is not { } by || map[by] is not null)
            return table;
        for (var i = 0; i < map.OwnKeys.Length; i++)
            if (table.Find(map.OwnKeys[i]) is null && Spelling.Nearest(map.OwnKeys[i], [by]) is not null)
                return shape.UndecidedTable(release);
        return table;
    }

    /// <summary>Fields that were meant count as seen, so that they are not missed as well.</summary>
    private void Unknown(MapShape shape, FieldTable table, Node map, List<int> unknown, ref ulong seen, ref int chosen)
    {
        var present = map.Keys.ToHashSet();
        var choice = shape.By is { } by ? map[by] : null;
        var hasStray = false;
        foreach (var i in unknown)
        {
            var (key, value) = (map.OwnKeys[i], map.OwnItems[i]);
            if (choice is null && wording.Renamed(shape, key) is { } renamed)
            {
                Hint(value, key, renamed);
                hasStray = true;
            }
            else if (wording.GoesWith(shape, key, choice) is { } goesWith)
            {
                // Without a choice, all that depends on it has one cause.
                if (choice is not null || !hasStray)
                    Add(value, goesWith, FaultPart.Key);
                hasStray = true;
            }
            else if (wording.Belongs(shape, table, key) is { } belongs)
            {
                Add(value, belongs, FaultPart.Key);
            }
            else
            {
                var free = table.Fields.Select(field => field.Name).Where(name => !present.Contains(name)).ToList();
                var meant = Spelling.Nearest(key, free);
                Add(value, wording.Unknown(shape, table, key, meant), FaultPart.Key, right: Spelling.Only(key, free), meant: meant);
                if (meant is not null)
                {
                    seen |= table.Find(meant)!.RequiredBit;
                    chosen += table.Find(meant)!.IsExactlyOne ? 1 : 0;
                }
            }
        }
    }

    private void Missing(MapShape shape, FieldTable table, Node map, ulong missing)
    {
        for (; missing != 0; missing &= missing - 1)
        {
            var field = table.Required[BitOperations.TrailingZeroCount(missing)];
            if (field.AlsoCalled is { } known && map[known] is { } value)
            {
                Hint(value, known, wording.Renamed(shape, known)!);
                continue;
            }

            var meant = Spelling.Nearest(field.Name, map.Keys.Where(key => table.Find(key) is null));
            Add(map, FaultText.Missing(shape, table, field, meant));
        }
    }

    /// <summary>Where either is missing or of a wrong kind, that is the one fault.</summary>
    private void Alike(MapShape shape, Node map, string left, string right)
    {
        if ((map[left]?.Kind, map[right]?.Kind) is (NodeKind.Text, NodeKind.List) or (NodeKind.List, NodeKind.Text))
            Add(map[right]!, $"'{left}' and '{right}' must be alike: one reference each, or a list each.");
        else if (shape.AlikeInLength.Include(release) && map[left] is { Kind: NodeKind.List } first && map[right] is { Kind: NodeKind.List } second && first.OwnItems.Length != second.OwnItems.Length)
            Add(second, FaultText.OtherLength(left, first.OwnItems.Length, right, second.OwnItems.Length), FaultPart.Value, FaultKind.Text);
    }
}
