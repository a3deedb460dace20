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
        if (column.Items is { } items)
            Fill(Path(path, "items"), items);
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
