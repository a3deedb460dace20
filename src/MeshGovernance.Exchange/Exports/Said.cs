using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>The fields of the standards for which a format has words. What else an author wrote is listed as not said, once for each contract.</summary>
internal sealed record Said(string[] Product, string[] Contract, string[] Object, string[] Column)
{
    /// <summary>What says how a file is read, and where something belongs, which the export says by where it stands.</summary>
    private static readonly string[] Always = ["apiVersion", "kind", "id", "name", "version", "domain", "dataProduct", "properties", "items"];

    internal IEnumerable<ExportRemark> UnsaidOf(ExportedProduct product)
    {
        if (Fields([product.Product], Product, ["outputPorts"]) is { Length: > 0 } fields)
            yield return product.Remark($"nothing is said of {fields}.");
        foreach (var contract in product.Offered)
            if (UnsaidOf(contract) is { Length: > 0 } parts)
                yield return product.Remark(contract, $"nothing is said of {parts}.");
    }

    private string UnsaidOf(Contract contract)
    {
        string?[] parts =
        [
            Fields([contract], Contract, ["schema"]),
            Part("tables", Fields(contract.Objects, Object)),
            Part("columns", Fields(contract.Columns, Column)),
        ];
        return string.Join("; ", parts.Where(part => part is { Length: > 0 }));
    }

    private static string? Part(string of, string fields) => fields.Length == 0 ? null : $"of {of}: {fields}";

    private static string Fields(IReadOnlyList<Element> elements, string[] said, params string[] others) => string.Join(", ", elements
        .SelectMany(element => element.Node.Keys)
        .Where(field => !said.Contains(field) && !others.Contains(field) && !Always.Contains(field))
        .GroupBy(field => field)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => elements.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})") : group.Key));
}
