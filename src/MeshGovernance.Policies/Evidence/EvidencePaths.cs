using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>
/// The elements of a contract by the paths with which evidence relates to them: <c>schema/orders/properties/total/quality/not-negative</c>. Names may hold
/// slashes themselves, so paths are made from the contract and never taken apart.
/// </summary>
internal sealed class EvidencePaths
{
    private readonly Dictionary<string, Element> elements = [];

    internal EvidencePaths(Contract contract)
    {
        foreach (var item in contract.Objects)
            foreach (var path in Named("schema", item))
                Add(path, item);
        foreach (var (index, level) in contract.ServiceLevels.Index())
            elements.TryAdd(Path("slaProperties", Number(index)), level);
    }

    /// <summary>The element of a path, or the nearest around it; null where the contract has no such object.</summary>
    internal Element? Find(string path)
    {
        for (var length = path.Length; length > 0; length = path.LastIndexOf('/', length - 1))
            if (elements.TryGetValue(path[..length], out var found))
                return found;
        return null;
    }

    /// <summary>The object that a path leads into; null where it leads into none.</summary>
    internal SchemaObject? ObjectOf(string? path)
    {
        var at = path is null ? null : Find(path);
        while (at is not null and not SchemaObject)
            at = at.Parent;
        return at as SchemaObject;
    }

    /// <summary>Whether the contract itself makes a promise, by the path with which evidence relates to it.</summary>
    /// <param name="path">What it relates to.</param>
    /// <param name="id">Its own name: the path where mesh made the rule of the contract.</param>
    internal bool DoesPromise(string path, string id) => elements.GetValueOrDefault(path) switch
    {
        SchemaObject => id == path,
        null or Column => Around(path) switch
        {
            (Column column, var field) => field switch
            {
                "type" => id == path,
                "unique" => column.IsUnique || column.IsPrimaryKey,
                "enum" => column.AllowedValues.Count > 0,
                _ => (field == "required" && column.IsRequired) || column.LogicalTypeOptions?[field] is not null,
            },
            (SchemaObject item, "primaryKey") => item.PrimaryKey.Count > 0,
            _ => false,
        },
        _ => true,
    };

    /// <summary>
    /// Whether a result counts. What the contract promises does, however old it is. What a tool looks at on its own account does as long as no newer
    /// run tells of the same object without it, and the contract has that column or object.
    /// </summary>
    /// <param name="path">What it relates to; null where the tool did not say.</param>
    /// <param name="id">Its own name: the path where mesh made the rule of the contract.</param>
    /// <param name="isNewest">Whether no newer run tells of the same object.</param>
    internal bool DoesCount(string? path, string id, bool isNewest) =>
        path is null || !IsPath(path) ? isNewest : DoesPromise(path, id) || (isNewest && id != path && (elements.ContainsKey(path) || Around(path).Element is not null));

    private static bool IsPath(string text) => text.StartsWith("schema/", StringComparison.Ordinal) || text.StartsWith("slaProperties/", StringComparison.Ordinal);

    /// <summary>The element that a path leads to a field of, and that field.</summary>
    private (Element? Element, string Field) Around(string path) =>
        path.LastIndexOf('/') is > 0 and var end ? (elements.GetValueOrDefault(path[..end]), path[(end + 1)..]) : (null, "");

    private void Add(string path, SchemaObject item)
    {
        if (!elements.TryAdd(path, item))
            return;
        AddRules(path, item.Quality, item.Relationships);
        foreach (var column in item.Columns)
            Add(path, column);
    }

    private void Add(string above, Column column)
    {
        foreach (var path in Named(Path(above, "properties"), column))
            Fill(path, column);
    }

    private void Fill(string path, Column column)
    {
        if (!elements.TryAdd(path, column))
            return;
        AddRules(path, column.Quality, column.Relationships);
        foreach (var nested in column.Columns)
            Add(path, nested);
        foreach (var (name, part) in new[] { ("items", column.Items), ("map/key", column.MapKey), ("map/value", column.MapValue) })
            if (part is not null)
                Fill(Path(path, name), part);
    }

    private void AddRules(string path, IReadOnlyList<QualityRule> rules, IReadOnlyList<Relationship> relationships)
    {
        foreach (var (index, rule) in rules.Index())
            foreach (var name in Named(Path(path, "quality"), rule).Append(Path(Path(path, "quality"), Number(index))))
                elements.TryAdd(name, rule);
        foreach (var (index, relationship) in relationships.Index())
            elements.TryAdd(Path(Path(path, "relationships"), Number(index)), relationship);
    }

    private static IEnumerable<string> Named(string above, Element element) =>
        ContractPaths.Names(element).Select(name => Path(above, name));

    private static string Path(string above, string name) => $"{above}/{name}";

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
