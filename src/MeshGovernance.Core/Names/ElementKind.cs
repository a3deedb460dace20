namespace MeshGovernance.Core.Names;

/// <summary>A kind of element: what names one, by what one is known again in another state of the mesh, and what is told of one that came or went.</summary>
internal sealed record ElementKind(string Name)
{
    /// <summary>The fields that people call one by, best first.</summary>
    internal IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>What one goes by for want of a name: a sentence or an address, which nobody looks for.</summary>
    internal IReadOnlyList<string> GoesBy { get; init; } = [];

    /// <summary>By what one is known again, the most telling first.</summary>
    internal IReadOnlyList<ItemKey> KnownBy { get; init; } = ItemKey.Usual;

    /// <summary>The fields that are told of one that came or went.</summary>
    internal IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>The fields in which one holds what comes and goes with it.</summary>
    internal IReadOnlyList<string> Holds { get; init; } = [];
}
