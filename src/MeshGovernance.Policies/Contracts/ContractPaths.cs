namespace MeshGovernance.Policies;

/// <summary>How texts of descriptors refer to what a contract describes: <c>object.column</c>, each by its name, physical name or id.</summary>
internal static class ContractPaths
{
    private static readonly string[] Naming = ["name", "physicalName", "id"];

    /// <summary>What a text could mean; nothing where the contract has no such part. Names may hold dots themselves.</summary>
    internal static IReadOnlyList<Element> Find(IEnumerable<Element> level, string path)
    {
        var found = new List<Element>();

        // One end of a text may be reached in many ways where the types of arrays have names, too many to walk them all.
        var seen = new HashSet<(Element, int)>();
        var open = new Stack<(Element Element, string Path)>(level.Reverse().Select(element => (element, path)));
        while (open.TryPop(out var at))
            if (seen.Add((at.Element, at.Path.Length)))
                foreach (var rest in Rests(at.Element, at.Path))
                    if (rest.Length == 0)
                        found.Add(at.Element);
                    else
                        foreach (var below in Below(at.Element).Reverse())
                            open.Push((below, rest));
        return found;
    }

    /// <summary>The columns in an object or a column; the element type of an array, and the types of a map, have no name of their own.</summary>
    internal static IReadOnlyList<Element> Below(Element element) => element switch
    {
        SchemaObject item => item.Columns,
        Column column => [.. column.Columns, .. new[] { column.Items, column.MapKey, column.MapValue }.OfType<Column>().SelectMany(part => Below(part).Prepend(part))],
        _ => [],
    };

    /// <summary>What is left of a text behind each name of an element that it begins with.</summary>
    internal static IEnumerable<string> Rests(Element element, string path)
    {
        foreach (var name in Names(element))
            if (path == name)
                yield return "";
            else if (path.Length > name.Length + 1 && path[name.Length] == '.' && path.StartsWith(name, StringComparison.Ordinal))
                yield return path[(name.Length + 1)..];
    }

    internal static IEnumerable<string> Names(Element element) =>
        Naming.Select(field => element.Node[field]?.Text).OfType<string>().Where(name => name.Length > 0).Distinct();

    /// <summary>The path by which people refer to an object or a column: the names from the object on.</summary>
    internal static string Of(Element element) => Join(element, _ => true);

    /// <summary>The same, in which every column has a path of its own: what has no name, such as the type of an array, is <c>[]</c>.</summary>
    internal static string Shown(Column column) => Join(column, _ => true, nameless: "[]");

    /// <summary>The path of a column within its object.</summary>
    internal static string WithinObject(Column column) => Join(column, part => part is Column);

    /// <summary>Whether one of two elements holds the other, or they are the same.</summary>
    internal static bool IsOnTheWay(Element element, Element other) => IsWithin(element, other) || IsWithin(other, element);

    /// <summary>Whether an element is another one, or lies in it.</summary>
    internal static bool IsWithin(Element element, Element whole)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at == whole)
                return true;
        return false;
    }

    private static string Join(Element element, Func<Element, bool> isMeant, string? nameless = null)
    {
        var names = new List<string>();
        for (var at = element; at is Column or SchemaObject; at = at.Parent)
            if (isMeant(at) && (at.Node["name"]?.Text is { Length: > 0 } name ? name : nameless) is { } said)
                names.Add(said);
        names.Reverse();
        return string.Join('.', names);
    }
}
