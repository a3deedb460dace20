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
        var remarks = new List<ExportRemark> { product.Remark("fields of products", Fields([product.Product], Product, "outputPorts")) };
        foreach (var contract in product.Offered)
        {
            remarks.Add(product.Remark(contract, "fields of contracts", Fields([contract], Contract, SaysSchema ? ["schema"] : [])));
            if (!SaysSchema)
                continue;
            remarks.Add(product.Remark(contract, "fields of tables", Fields(contract.Objects, Object)));
            remarks.Add(product.Remark(contract, "fields of columns", Fields(contract.Columns, Column)));
        }

        return remarks.Where(remark => remark.What.Count > 0);
    }

    /// <summary>What a format that lists the values of a column says of its quality: a rule that names the values is the same list.</summary>
    private static bool IsOnlyOfValues(Element element, string field, string[] said) =>
        field == "quality" && element is Column column && said.Contains("enum") && column.Quality.All(ValidValues.IsOfValues);

    private static IReadOnlyList<string> Fields(IReadOnlyList<Element> elements, string[] said, params string[] others) =>
    [
        .. elements
            .SelectMany(element => element.Node.Keys.Where(field => !IsOnlyOfValues(element, field, said)))
            .Where(field => !said.Contains(field) && !others.Contains(field) && !Always.Contains(field))
            .Order(StringComparer.Ordinal),
    ];
}
