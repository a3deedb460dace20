namespace MeshGovernance.Policies;

/// <summary>
/// What the texts in <c>transformSourceObjects</c> mean: <c>object</c> or <c>object.column</c> of a source, with its contract, port or product before it
/// where people want to be plain. What no source of the product has may be its own.
/// </summary>
internal static class ColumnOrigins
{
    internal static IReadOnlyList<Origin> Of(Column column, string text)
    {
        if (column.Contract.Product is not { } product)
            return [];
        var consumed = product.InputPorts.Where(port => port.Source?.Contract is not null).ToList();
        return FirstWithAny(
            consumed.SelectMany(port => Prefixed(text, port.Source!.Contract!, port.Name, port.Source.Name, port.Source.Product.Key).Select(part => new Origin(part, port))),
            consumed.SelectMany(port => ContractPaths.Find(port.Source!.Contract!.Objects, text).Select(part => new Origin(part, port))),
            product.Contracts.SelectMany(contract => Prefixed(text, contract)).Select(part => new Origin(part, null)),
            product.Contracts.SelectMany(contract => ContractPaths.Find(contract.Objects, text)).Select(part => new Origin(part, null)));
    }

    private static List<Origin> FirstWithAny(params IEnumerable<Origin>[] meanings) =>
        meanings.Select(meant => meant.ToList()).FirstOrDefault(meant => meant.Count > 0) ?? [];

    private static IEnumerable<Element> Prefixed(string text, Contract contract, params string[] names) => names.Append(contract.ContractId)
        .Where(name => name.Length > 0 && text.Length > name.Length + 1 && text[name.Length] == '.' && text.StartsWith(name, StringComparison.Ordinal))
        .Distinct()
        .SelectMany(name => ContractPaths.Find(contract.Objects, text[(name.Length + 1)..]))
        .Distinct();
}
