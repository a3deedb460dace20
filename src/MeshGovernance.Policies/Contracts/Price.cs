namespace MeshGovernance.Policies;

/// <summary><c>price</c>: what the data costs.</summary>
public sealed class Price : Element
{
    internal Price(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>priceAmount</c> for one <see cref="Unit"/>.</summary>
    public decimal? Amount => Number("priceAmount");

    /// <summary><c>priceCurrency</c>, such as USD.</summary>
    public string? Currency => Text("priceCurrency");

    /// <summary><c>priceUnit</c>: what is paid for, such as megabyte.</summary>
    public string? Unit => Text("priceUnit");
}
