namespace MeshGovernance.Core.Names;

/// <summary>A list of descriptors, by the field that holds it.</summary>
/// <param name="Field">As the standards and our own kinds call it; what one name means, it means wherever it stands.</param>
/// <param name="Items">What the items are; null for values.</param>
internal sealed record DescriptorList(string Field, ElementKind? Items)
{
    /// <summary>Whether the order says something. Otherwise the list is a set.</summary>
    internal bool IsOrdered { get; init; }
}
