using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>
/// Which way a field went from one value to another, by the order that its values have: changed, where these two have none; null, where both say the same.
/// </summary>
internal delegate Direction? ValueOrder(OrderedValue before, OrderedValue after);

/// <summary>A value of a field, with what its order depends on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Element">The element that has the field: a service level is better or worse by what it promises.</param>
/// <param name="Scale">The classification scale of the mesh, the most open level first.</param>
internal sealed record OrderedValue(Node Value, Node Element, IReadOnlyList<string> Scale)
{
    internal string Text => Value.Text ?? "";
}
