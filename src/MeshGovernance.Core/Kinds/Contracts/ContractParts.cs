using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>What a contract describes, as its own texts refer to it: by name, physical name or id.</summary>
internal sealed class ContractParts(Contract contract)
{
    /// <summary>The names by which objects and columns can be referred to, for whoever misspelt one.</summary>
    internal IEnumerable<string> Names => contract.Objects.SelectMany(item => item.AllColumns.Prepend<Element>(item)).Select(ContractPaths.Of).Distinct();

    /// <summary>Whether there is an object, or a column as <c>object.column</c>; names may hold dots themselves.</summary>
    internal bool Has(string reference) => contract.Objects.Any(item => ContractPaths.Rests(item, reference).Any(rest => rest.Length == 0 || Has(item, rest)));

    /// <summary>Whether an object has a column, or a nested one as <c>column.field</c>. Of an object without columns nobody knows what it has.</summary>
    internal static bool Has(SchemaObject item, string path) => item.Columns.Count == 0 || ContractPaths.Find(item.Columns, path).Count > 0;

    /// <summary>Whether any object has a column of that name.</summary>
    internal bool HasColumn(string name) => contract.Objects.Any(item => Has(item, name));

    /// <summary>Whether the steps of a full reference lead somewhere: the object, then its columns.</summary>
    internal bool Has(IReadOnlyList<string> steps) => contract.Objects.Any(item => ContractPaths.Names(item).Contains(steps[0])
        && (item.Columns.Count == 0 || steps.Skip(1).Aggregate(
            (IReadOnlyList<Element>)[item],
            (found, step) => [.. found.SelectMany(ContractPaths.Below).Where(column => ContractPaths.Names(column).Contains(step))]).Count > 0));
}
