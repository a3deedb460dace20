namespace MeshGovernance.Policies;

/// <summary>One of <c>enum</c> of a column (ODCS v3.2.0): a value that there is.</summary>
public sealed class AllowedValue : Element
{
    internal AllowedValue(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>value</c>: text, number, boolean or null.</summary>
    public Node? Value => Node["value"];

    /// <summary><c>label</c>: the value as people read it.</summary>
    public string? Label => Text("label");

    /// <summary><c>description</c>: what the value means.</summary>
    public string? Description => Text("description");
}
