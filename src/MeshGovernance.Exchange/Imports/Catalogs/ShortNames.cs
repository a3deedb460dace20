namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>Names as short as they can be: the table alone, where no other one is called so; else with its schema before it, and so on.</summary>
internal static class ShortNames
{
    /// <param name="ways">The full name of each thing, by its key, from the largest part to the smallest.</param>
    internal static Dictionary<string, string> Of(IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>> ways)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = ways.ToList();
        for (var parts = 1; open.Count > 0; parts++)
        {
            var groups = open.GroupBy(way => string.Join('.', way.Value.TakeLast(parts)), StringComparer.OrdinalIgnoreCase).ToList();
            open.Clear();
            foreach (var group in groups)
            {
                var isAlone = !group.Skip(1).Any();
                foreach (var way in group)
                {
                    if (isAlone || way.Value.Count <= parts)
                        names[way.Key] = string.Join('.', way.Value.TakeLast(parts));
                    else
                        open.Add(way);
                }
            }
        }

        return names;
    }
}
