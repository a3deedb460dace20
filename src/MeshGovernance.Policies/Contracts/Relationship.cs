namespace MeshGovernance.Policies;

/// <summary>One of <c>relationships</c> (ODCS v3.1.0): a reference from columns to columns.</summary>
public sealed class Relationship : Element
{
    internal Relationship(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>type</c>: <c>foreignKey</c>, also where nothing is said.</summary>
    public string Type => Text("type") ?? "foreignKey";

    /// <summary><c>description</c> (ODCS v3.2.0): what the reference means.</summary>
    public string? Description => Text("description");

    /// <summary><c>from</c>: the referring columns as <c>object.property</c>; empty on a column, which refers itself.</summary>
    public IReadOnlyList<string> From => field ?? Keep(ref field, Text("from") is { } single ? [single] : Texts("from"));

    /// <summary><c>to</c>: the columns that are referred to.</summary>
    public IReadOnlyList<string> To => field ?? Keep(ref field, Text("to") is { } single ? [single] : Texts("to"));
}
