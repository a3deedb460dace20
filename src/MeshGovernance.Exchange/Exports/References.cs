using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>A reference from columns to columns, as far as both ends are found.</summary>
/// <param name="From">The columns that refer.</param>
/// <param name="To">The columns referred to, in the same order.</param>
internal sealed record Reference(IReadOnlyList<Column> From, IReadOnlyList<Column> To)
{
    internal SchemaObject Target => To[0].Object;
}

/// <summary>The references of a schema object, read from its relationships and those of its columns.</summary>
internal static class References
{
    /// <summary>Those that stay within the contract, and the texts of the others.</summary>
    internal static (IReadOnlyList<Reference> Found, IReadOnlyList<string> Others) Of(SchemaObject item)
    {
        var found = new List<Reference>();
        var others = new List<string>();
        foreach (var (from, relationship) in All(item))
        {
            var sources = from is null ? relationship.From.Select(name => Find(item.Contract, name)).ToList() : [from];
            var targets = relationship.To.Select(name => Find(item.Contract, name)).ToList();
            if (targets.Count > 0 && sources.Count == targets.Count && !sources.Contains(null) && !targets.Contains(null) && targets.DistinctBy(target => target!.Object).Count() == 1)
                found.Add(new Reference([.. sources!], [.. targets!]));
            else
                others.Add($"{(from is null ? item.Name : $"{item.Name}.{from.Name}")} to {string.Join(", ", relationship.To)}");
        }

        return (found, others);
    }

    private static IEnumerable<(Column? From, Relationship Relationship)> All(SchemaObject item) =>
    [
        .. item.Relationships.Select(relationship => ((Column?)null, relationship)),
        .. item.Columns.SelectMany(column => column.Relationships.Select(relationship => ((Column?)column, relationship))),
    ];

    /// <summary><c>orders.order_id</c>, or <c>schema/orders/properties/order_id</c> by ids.</summary>
    private static Column? Find(Contract contract, string text)
    {
        // What stands before a number sign is another file.
        if (text.IndexOf('#', StringComparison.Ordinal) > 0)
            return null;
        var path = text.TrimStart('#', '/');
        if (path.Split('/') is ["schema", var item, "properties", var column])
            path = $"{item}.{column}";
        return ContractPaths.Find(contract.Objects, path) is [Column only] && only.Parent is SchemaObject ? only : null;
    }
}
