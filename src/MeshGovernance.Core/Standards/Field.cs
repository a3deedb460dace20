namespace MeshGovernance.Core.Standards;

/// <summary>
/// One field of a map, one sentence on what it means, which editors show, and what a change of it does to whoever reads the data.
/// A field whose shape changed between releases stands in the table once for each shape.
/// </summary>
internal sealed record Field(string Name, Shape Shape, string Says, Effect Effect)
{
    internal Releases In { get; init; } = Releases.Always;

    internal Releases Required { get; init; } = Releases.Never;

    internal Releases Deprecated { get; init; } = Releases.Never;

    internal string? Default { get; init; }

    /// <summary>The field beside it whose value holds where it is missing; null where none does.</summary>
    internal string? DefaultsTo { get; init; }

    /// <summary>Usual values, best first; anything else that has the shape is as valid.</summary>
    internal IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Releases in which no two items of a list have the same value of it.</summary>
    internal Releases UniqueAmong { get; init; } = Releases.Never;

    /// <summary>What the same thing is called in other releases, where people know it from.</summary>
    internal string? AlsoCalled { get; init; }

    internal Field Needed() => this with { Required = Releases.Always };
}

/// <summary>
/// Fields that a map has for certain values of its choosing field. A message names such a map by the title, as in
/// "Server type 'kafka' needs ...".
/// </summary>
internal sealed record Variant(string Title, string[] Values, Field[] Fields)
{
    internal Releases In { get; init; } = Releases.Always;

    /// <summary>Also where the choosing field is missing.</summary>
    internal bool OrMissing { get; init; }

    /// <summary>Also where this field holds text.</summary>
    internal string? OrTextIn { get; init; }

    /// <summary>Fields of which such a map has exactly one.</summary>
    internal IReadOnlyList<string> ExactlyOne { get; init; } = [];
}
