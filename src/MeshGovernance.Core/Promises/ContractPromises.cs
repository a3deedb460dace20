using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>All that a contract promises of its data, by the table that it is about.</summary>
/// <param name="Objects">The promises about each schema object.</param>
/// <param name="Others">Those about none of them, which nobody can see in data.</param>
public sealed record ContractPromises(IReadOnlyList<ObjectPromises> Objects, IReadOnlyList<Promise> Others)
{
    public static ContractPromises Of(LoadedMesh mesh, Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var levels = ServiceLevelPromises.Of(contract).ToLookup(level => level.Item, level => level.Promise);
        return new ContractPromises(
            [.. contract.Objects.Select(item => new ObjectPromises(item,
            [
                new Promise(item, PromisePath.Of(item), $"'{item.Name}' is there", new IsThere()) { Dimension = "completeness" },
                .. item.AllColumns.SelectMany(SchemaPromises.Of),
                .. SchemaPromises.KeyOf(item),
                .. item.Quality.Select(rule => QualityPromises.Of(rule, item, null)),
                .. item.AllColumns.SelectMany(column => column.Quality.Select(rule => QualityPromises.Of(rule, item, column))),
                .. RelationshipPromises.Of(mesh, item),
                .. levels[item],
            ]))],
            [.. levels[null]]);
    }
}

/// <summary>What is promised of one table, view or file.</summary>
public sealed record ObjectPromises(SchemaObject Object, IReadOnlyList<Promise> Promises)
{
    /// <summary>What it is called where the data lie.</summary>
    public string Table => TableOf(Object);

    public static string TableOf(SchemaObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.PhysicalName is { Length: > 0 } physical ? physical : item.Name;
    }
}
