namespace MeshGovernance.Core.Names;

/// <summary>Fields that together tell an item of a list from its neighbours. An item that lacks one of them does not have the key.</summary>
internal sealed record ItemKey(params string[] Fields)
{
    /// <summary>The stable identity, which outlives a change of the name.</summary>
    internal static readonly ItemKey Id = new("id");

    /// <summary>Whatever the item is called.</summary>
    internal static readonly ItemKey Name = new();

    internal static readonly IReadOnlyList<ItemKey> Usual = [Id, Name];

    /// <summary>A field that belongs to the key where an item has it.</summary>
    internal string? Besides { get; init; }

    /// <summary>What the field of the key was called in earlier versions.</summary>
    internal string? OnceCalled { get; init; }

    /// <summary>A version of which only the major number counts.</summary>
    internal string? MajorOf { get; init; }
}
