using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Imports.Drafts;

/// <summary>Things of one kind whose names are the same, or differ by case alone: they would be one file on many a disk.</summary>
internal static class NameClashes
{
    internal static IEnumerable<SourceRemark> Of(string many, IEnumerable<(string Name, Origin Origin)> found) =>
        from same in found.GroupBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
        where same.Skip(1).Any()
        let names = same.Select(item => item.Name).Order(StringComparer.Ordinal).ToList()
        select new SourceRemark(
            same.First().Origin,
            names[0] == names[^1]
                ? $"{names.Count} {many} are called '{PlainText.Cap(names[0])}': rename all but one of them at the source."
                : $"The names of the {many} '{PlainText.Cap(names[0])}' and '{PlainText.Cap(names[^1])}' differ by case alone, and would be one folder: rename one of them at the source.");

    internal static IEnumerable<SourceRemark> Of(Estate estate) =>
    [
        .. Of("domains", estate.Domains.Select(domain => (domain.Name, domain.Origin))),
        .. Of("data products", estate.Products.Select(product => (product.Name, product.Origin))),
        .. Of("contracts", estate.Contracts.Select(contract => (contract.Name, contract.Origin))),
    ];
}
