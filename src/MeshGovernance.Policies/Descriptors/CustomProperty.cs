namespace MeshGovernance.Policies;

/// <summary>One of <c>customProperties</c>: a name and any value.</summary>
public sealed class CustomProperty : Element
{
    internal CustomProperty(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>property</c>: the name, in camelCase as the standards advise.</summary>
    public string Property => TextOrEmpty("property");

    /// <summary><c>value</c>: a scalar, a list or a map.</summary>
    public Node? Value => Node["value"];

    /// <summary><c>description</c>: what the property means.</summary>
    public string? Description => Text("description");

    /// <summary><c>vendor</c> (ODPS v1.1.0, ODCS v3.2.0): the tool that the property belongs to.</summary>
    public string? Vendor => Text("vendor");
}
