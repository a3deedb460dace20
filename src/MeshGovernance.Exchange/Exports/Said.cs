using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>
/// The fields of the standards for which a format has words, and by a dot those within them, such as <c>description.purpose</c>. What else an author wrote is
/// listed as not said, once for each contract.
/// </summary>
internal sealed record Said(string[] Product, string[] Contract, string[] Object, string[] Column)
{
    /// <summary>What says how a file is read, and where something belongs, which the export says by where it stands.</summary>
    private static readonly string[] Always = ["apiVersion", "kind", "domain", "dataProduct"];

    /// <summary>Columns in columns are asked one by one.</summary>
    private static readonly string[] Parts = ["properties", "items", "map"];

    private bool SaysSchema => Object.Length + Column.Length > 0;

    /// <param name="product">The data product.</param>
    /// <param name="isWhole">Whether a contract is written as it stands, so that all of it is said; null where none is.</param>
    internal IEnumerable<ExportRemark> UnsaidOf(ExportedProduct product, Func<Contract, bool>? isWhole = null)
    {
        var remarks = new List<ExportRemark> { product.Remark("fields of products", Fields([product.Product], [.. Product, .. Always])) };
        foreach (var contract in product.Offered.Where(contract => isWhole?.Invoke(contract) != true))
        {
            remarks.Add(product.Remark(contract, "fields of contracts", Fields([contract], [.. Contract, .. Always, .. SaysSchema ? ["schema"] : Array.Empty<string>()])));
            if (!SaysSchema)
                continue;
            remarks.Add(product.Remark(contract, "fields of tables", Fields(contract.Objects, [.. Object, .. Parts])));
            remarks.Add(product.Remark(contract, "fields of columns", Fields(contract.Columns, [.. Column, .. Parts])));
        }

        return remarks.Where(remark => remark.What.Count > 0);
    }

    /// <summary>What a format that lists the values of a column says of its quality: a rule that names the values is the same list.</summary>
    private static bool IsOnlyOfValues(Element element, string field, string[] said) =>
        field == "quality" && element is Column column && said.Any(field => field is "enum" or "enum.value") && column.Quality.All(ValidValues.IsOfValues);

    private static IReadOnlyList<string> Fields(IReadOnlyList<Element> elements, string[] said) =>
    [
        .. elements
            .SelectMany(element => element.Node.Keys.Zip(element.Node.Items).Where(field => !IsOnlyOfValues(element, field.First, said)).SelectMany(field => Unsaid(field.First, field.Second, said)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The field itself where nothing of it is said, else what of it is not.</summary>
    private static IEnumerable<string> Unsaid(string field, Node value, string[] said)
    {
        if (said.Contains(field))
            return [];
        if (value.IsScalar || !said.Any(other => other.StartsWith(field, StringComparison.Ordinal) && other.Length > field.Length && other[field.Length] == '.'))
            return [field];
        return (value.Kind == NodeKind.List ? value.Items : [value]).SelectMany(map => map.Keys.Zip(map.Items).SelectMany(inner => Unsaid($"{field}.{inner.First}", inner.Second, said)));
    }
}
