using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>What a contract describes, as its own texts refer to it: by name, physical name or id.</summary>
internal sealed class ContractParts(Contract contract)
{
    private static readonly string[] Naming = ["name", "physicalName", "id"];

    /// <summary>The names by which objects and columns can be referred to, for whoever misspelt one.</summary>
    internal IEnumerable<string> Names => contract.Objects.SelectMany(item => new[] { item.Name }.Concat(item.Columns.SelectMany(column => PathsOf(column, $"{item.Name}."))));

    /// <summary>Whether there is an object, or a column as <c>object.column</c>; names may hold dots themselves.</summary>
    internal bool Has(string reference) => contract.Objects.Any(item => CalledBy(item).Any(name =>
        reference == name || (reference.StartsWith(name + ".", StringComparison.Ordinal) && Has(item, reference[(name.Length + 1)..]))));

    /// <summary>Whether an object has a column, or a nested one as <c>column.field</c>. Of an object without columns nobody knows what it has.</summary>
    internal static bool Has(SchemaObject item, string path) => item.Columns.Count == 0 || Has(item.Columns, path);

    /// <summary>Whether any object has a column of that name.</summary>
    internal bool HasColumn(string name) => contract.Objects.Any(item => Has(item, name));

    /// <summary>Whether the steps of a full reference lead somewhere: the object, then its columns.</summary>
    internal bool Has(IReadOnlyList<string> steps) => contract.Objects.Any(item => CalledBy(item).Contains(steps[0])
        && (item.Columns.Count == 0 || steps.Skip(1).Aggregate(
            (IReadOnlyList<Element>)[item],
            (found, step) => [.. found.SelectMany(Below).Where(column => CalledBy(column).Contains(step))]).Count > 0));

    internal static IEnumerable<string> PathsOf(Column column, string before) =>
        [before + column.Name, .. Below(column).SelectMany(nested => PathsOf(nested, $"{before}{column.Name}."))];

    private static bool Has(IReadOnlyList<Column> columns, string path) => columns.Any(column => CalledBy(column).Any(name =>
        path == name || (path.StartsWith(name + ".", StringComparison.Ordinal) && Has(Below(column), path[(name.Length + 1)..]))));

    /// <summary>The columns in an object or a column; the element type of an array has no name of its own.</summary>
    private static IReadOnlyList<Column> Below(Element element) => element switch
    {
        SchemaObject item => item.Columns,
        Column column => [.. column.Columns, .. column.Items is { } items ? [items, .. Below(items)] : Array.Empty<Column>()],
        _ => [],
    };

    private static IEnumerable<string> CalledBy(Element element) =>
        Naming.Select(field => element.Node[field]?.Text).OfType<string>().Where(name => name.Length > 0);
}
