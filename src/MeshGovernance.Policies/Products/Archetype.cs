namespace MeshGovernance.Policies;

/// <summary>How the data of a product or domain relates to its source and its consumers.</summary>
public enum Archetype
{
    /// <summary><c>sourceAligned</c>: close to the events and entities of an operational system.</summary>
    SourceAligned,

    /// <summary><c>aggregate</c>: made of the products of several domains.</summary>
    Aggregate,

    /// <summary><c>consumerAligned</c>: modelled for the needs of one department.</summary>
    ConsumerAligned,
}

internal static class Archetypes
{
    /// <summary>Reads the spellings in use: camelCase, kebab-case, snake_case and spaces, in any case.</summary>
    internal static Archetype? Read(string? text) => text?.Replace("-", "").Replace("_", "").Replace(" ", "").ToUpperInvariant() switch
    {
        "SOURCEALIGNED" => Archetype.SourceAligned,
        "AGGREGATE" => Archetype.Aggregate,
        "CONSUMERALIGNED" => Archetype.ConsumerAligned,
        _ => null,
    };
}
