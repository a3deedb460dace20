namespace MeshGovernance.Policies;

/// <summary>The columns that a product had and still has, also in a next major version beside the old one, which begins as a copy of it.</summary>
internal static class KeptColumns
{
    internal static IReadOnlyList<(Column Before, Column After)> Of(Product? before, Product? after) =>
        [.. (after?.Contracts ?? []).Select(contract => (Now: contract, Was: Predecessor(before, contract))).Where(pair => pair.Was is not null).SelectMany(pair => Pairs(pair.Was!, pair.Now))];

    /// <summary>The contract of the same major version; else the latest of those that it can follow, by its id or by its file.</summary>
    private static Contract? Predecessor(Product? before, Contract contract)
    {
        var known = (before?.Contracts ?? []).Where(was => was.ContractId == contract.ContractId).ToList();
        return known.Find(was => Versions.IsSameMajor(was.Version, contract.Version))
            ?? known.MaxBy(was => was.Version, Comparer<string>.Create(Versions.Compare))
            ?? before?.Contracts.FirstOrDefault(was => was.Document.Keys.SequenceEqual(contract.Document.Keys));
    }

    private static IEnumerable<(Column Before, Column After)> Pairs(Contract before, Contract after)
    {
        var known = new[] { ById, ContractPaths.Of, ByPhysicalName }.Select(key => before.Columns.Where(column => key(column) is not null).GroupBy(column => key(column)!).ToDictionary(same => same.Key, same => same.First())).ToArray();
        foreach (var column in after.Columns)
            if (new[] { ById(column), ContractPaths.Of(column), ByPhysicalName(column) }.Zip(known, (key, columns) => key is null ? null : columns.GetValueOrDefault(key)).FirstOrDefault(was => was is not null) is { } found)
                yield return (found, column);
    }

    private static string? ById(Element column) => column.Id;

    private static string? ByPhysicalName(Element column) => column is Column { PhysicalName: { } name, Object.Name: var item } ? $"{item}.{name}" : null;
}
