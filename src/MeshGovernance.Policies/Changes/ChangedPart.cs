namespace MeshGovernance.Policies;

/// <summary>Who has to do with a part of a data product that changes: the ports that offer it, and whether a consumer reads it.</summary>
internal static class ChangedPart
{
    /// <summary>The output ports that offer a part. What changes in a product itself is offered by none of them, unless the product goes.</summary>
    /// <param name="part">A product, port, contract, object or column.</param>
    /// <param name="isRemoved">Whether the part itself is taken away.</param>
    internal static IReadOnlyList<OutputPort> Offers(Element? part, bool isRemoved) => part switch
    {
        OutputPort port => [port],
        Product whole => isRemoved ? whole.OutputPorts : [],
        Contract contract => contract.OutputPorts,
        SchemaObject item => item.Contract.OutputPorts,
        Column column => column.Contract.OutputPorts,
        _ => [],
    };

    /// <summary>Whether a consumer relies on a part of what it consumes, or on one value of it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="consumer">The consumer.</param>
    /// <param name="value">The value of a column; null where all of the part is meant.</param>
    internal static bool IsReadBy(Element? part, InputPort consumer, string? value) => part switch
    {
        Column column when value is not null => consumer.DoesRead(column, value),
        Column column => consumer.DoesRead(column),
        SchemaObject item => consumer.DoesRead(item),
        _ => true,
    };

    /// <summary>The columns that a part stands for; null where it is more than columns.</summary>
    internal static IReadOnlyList<Column>? Columns(Element? part) => part switch
    {
        Column column => [.. column.WithNested()],
        SchemaObject item => item.AllColumns,
        _ => null,
    };
}
