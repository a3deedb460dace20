using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Who says that they read a column. Of those who do not say what they read nobody knows.</summary>
/// <param name="Products">The products, each once.</param>
/// <param name="IsUnread">Whether all who consume the data say what they read, and none of them reads the column.</param>
internal sealed record ColumnReaders(IReadOnlyList<Product> Products, bool IsUnread)
{
    /// <summary>How many input ports say what they read of a contract, and how many do not.</summary>
    internal static (int Telling, int Silent) Count(Contract contract)
    {
        var silent = contract.OutputPorts.SelectMany(port => port.Consumers).CountBy(port => port.ReadsAll).ToDictionary();
        return (silent.GetValueOrDefault(false), silent.GetValueOrDefault(true));
    }

    internal static ColumnReaders Of(Column column)
    {
        var consumers = column.Contract.OutputPorts.SelectMany(port => port.Consumers).ToList();
        return new ColumnReaders(
            [.. consumers.Where(port => !port.ReadsAll && port.DoesRead(column)).Select(port => port.Product).Distinct()],
            consumers.Count > 0 && !consumers.Exists(port => port.DoesRead(column)));
    }
}
