namespace MeshGovernance.Policies;

internal enum EditKind
{
    Set,
    Remove,
}

/// <summary>A change to one field of an element, made by <see cref="Element.Set(string, string)"/> or <see cref="Element.Remove"/>.</summary>
public sealed class Edit
{
    internal Edit(Element element, EditKind kind, string field, string value, NodeKind valueKind)
    {
        Element = element;
        Kind = kind;
        Field = field;
        Value = value;
        ValueKind = valueKind;
    }

    internal Element Element { get; }

    internal EditKind Kind { get; }

    internal string Field { get; }

    internal string Value { get; }

    internal NodeKind ValueKind { get; }
}
