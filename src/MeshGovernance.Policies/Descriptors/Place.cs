namespace MeshGovernance.Policies;

/// <summary>
/// Where a violation is: an element, or a field of one. An element converts to its place by itself;
/// <see cref="Element.At(string[])"/> gives the place of a field.
/// </summary>
public sealed class Place
{
    internal Place(Element element, Node node, IReadOnlyList<string> missing)
    {
        Element = element;
        Node = node;
        Missing = missing;
    }

    /// <summary>The element that the place belongs to.</summary>
    public Element Element { get; }

    /// <summary>The deepest node that exists on the way to the place.</summary>
    internal Node Node { get; }

    /// <summary>The fields below <see cref="Node"/> that the file does not have; empty where the place exists.</summary>
    internal IReadOnlyList<string> Missing { get; }
}
