using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>The fields of the standards for which a format has words. What else an author wrote is listed as not said, once for each contract.</summary>
internal sealed record Said(string[] Product, string[] Contract, string[] Object, string[] Column)
{
    /// <summary>What says how a file is read, and where something belongs, which the export says by where it stands.</summary>
    private static readonly string[] Always = ["apiVersion", "kind", "id", "name", "version", "domain", "dataProduct", "properties", "items"];

    private bool SaysSchema => Object.Length + Column.Length > 0;

    internal IEnumerable<ExportRemark> UnsaidOf(ExportedProduct product)
    {
        if (Fields([product.Product], Product, ["outputPorts"]) is { Length: > 0 } fields)
            yield return product.Remark($"{fields}.");
        foreach (var contract in product.Offered)
            if (UnsaidOf(contract) is { Length: > 0 } parts)
                yield return product.Remark(contract, $"{parts}.");
    }

    private string UnsaidOf(Contract contract)
    {
        string?[] parts =
        [
            Fields([contract], Contract, SaysSchema ? ["schema"] : []),
            SaysSchema ? Part("tables", Fields(contract.Objects, Object)) : null,
            SaysSchema ? Part("columns", Fields(contract.Columns, Column)) : null,
        ];
        return string.Join("; ", parts.Where(part => part is { Length: > 0 }));
    }

    private static string? Part(string of, string fields) => fields.Length == 0 ? null : $"of {of}: {fields}";

    /// <summary>What a format that lists the values of a column says of its quality: a rule that names the values is the same list.</summary>
    private static bool IsOnlyOfValues(Element element, string field, string[] said) =>
        field == "quality" && element is Column column && said.Contains("enum") && column.Quality.All(ValidValues.IsOfValues);

    private static string Fields(IReadOnlyList<Element> elements, string[] said, params string[] others) => string.Join(", ", elements
        .SelectMany(element => element.Node.Keys.Where(field => !IsOnlyOfValues(element, field, said)))
        .Where(field => !said.Contains(field) && !others.Contains(field) && !Always.Contains(field))
        .GroupBy(field => field)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => elements.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})") : group.Key));
}
