namespace MeshGovernance.Policies;

/// <summary><c>description</c> of a data product or contract: what it is for, and what it is not for.</summary>
public sealed class Description : Element
{
    internal Description(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>purpose</c>: why the data is offered.</summary>
    public string? Purpose => Text("purpose");

    /// <summary><c>usage</c>: how it is meant to be used.</summary>
    public string? Usage => Text("usage");

    /// <summary><c>limitations</c>: what it cannot or must not be used for.</summary>
    public string? Limitations => Text("limitations");
}
