using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>Finds what the contracts of a mesh describe by the names that other tools give it: in any case, and with or without a database in front.</summary>
internal sealed class MeshTables
{
    private readonly ILookup<string, SchemaObject> objects;

    internal MeshTables(Mesh mesh) => objects = mesh.Contracts
        .SelectMany(contract => contract.Objects)
        .SelectMany(item => new[] { item.Name, item.PhysicalName }.OfType<string>().Select(Last).Where(name => name.Length > 0).Distinct().Select(name => (name, item)))
        .ToLookup(named => named.name, named => named.item);

    /// <summary>The same where the tool or the person says which contract it is: what is about no part of it is about the contract as a whole, with the path null. A path that the tool knows itself stands.</summary>
    internal IReadOnlyList<(Contract Contract, string? Path)> FindIn(IReadOnlyList<Contract> contracts, ForeignResult result) =>
        result.Result.RelatesTo is null && Find(contracts, result) is { Count: > 0 } found ? found : [.. contracts.Select(contract => (contract, result.Result.RelatesTo))];

    /// <summary>The contracts that a result may be about, with the path into each.</summary>
    internal IReadOnlyList<(Contract Contract, string? Path)> Find(IReadOnlyList<Contract> contracts, ForeignResult result)
    {
        var among = contracts.ToHashSet();
        return [.. (result.Table is { } table ? objects[Last(table)].Where(item => among.Contains(item.Contract)).Select(item => (item.Contract, (string?)PathOf(item, result))) : Named(result.Result.Name, among))];
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..].Trim('"', '`', '[', ']').ToUpperInvariant();

    private static string PathOf(SchemaObject item, ForeignResult result)
    {
        var path = $"schema/{item.Name}";
        if (result.Column is not { } name)
            return Rule(path, item.Quality, result) ?? path;
        if (item.Columns.FirstOrDefault(column => IsSame(column.Name, name) || IsSame(column.PhysicalName, name)) is not { } column)
            return path;
        var own = $"{path}/properties/{column.Name}";
        return Rule(own, column.Quality, result) ?? (result.Field is { } field ? $"{own}/{field}" : own);
    }

    private static string? Rule(string path, IReadOnlyList<QualityRule> rules, ForeignResult result) =>
        result.Rule is { } rule && rules.FirstOrDefault(own => own.Name == rule || own.Id == rule) is { } found ? $"{path}/quality/{found.Name ?? found.Id}" : null;

    /// <summary>What a check is about that only its name tells, as dbt gives it: the test, the table and the column, such as <c>not_null_orders_order_id</c>.</summary>
    private IEnumerable<(Contract Contract, string? Path)> Named(string name, HashSet<Contract> among)
    {
        // A test on a source is called source_not_null_SOURCE_TABLE_COLUMN.
        var isOfSource = name.StartsWith("source_", StringComparison.OrdinalIgnoreCase);
        var rest = name[(isOfSource ? "source_".Length : 0)..].ToUpperInvariant();
        foreach (var (test, field) in ForeignTests.Fields.Where(known => rest.StartsWith(known.Key.ToUpperInvariant() + "_", StringComparison.Ordinal)))
        {
            var about = rest[(test.Length + 1)..];
            var (item, column) = objects.SelectMany(named => named.Select(item => (named.Key, Item: item)))
                .Where(named => among.Contains(named.Item.Contract) && (about.StartsWith(named.Key + "_", StringComparison.Ordinal) || (isOfSource && about.Contains($"_{named.Key}_", StringComparison.Ordinal))))
                .SelectMany(named => named.Item.Columns.Select(column => (named.Item, Column: column, Whole: $"{named.Key}_{column.Name.ToUpperInvariant()}")))
                .Where(named => about == named.Whole || about.StartsWith(named.Whole + "__", StringComparison.Ordinal) || (isOfSource && about.EndsWith("_" + named.Whole, StringComparison.Ordinal)))
                .OrderByDescending(named => named.Whole.Length).Select(named => (named.Item, named.Column)).FirstOrDefault();
            if (item is not null)
                yield return (item.Contract, $"schema/{item.Name}/properties/{column.Name}{(field is null ? "" : $"/{field}")}");
        }
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
