using System.Text.RegularExpressions;
using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>What several parts of a contract have in common: ids, tags, links, custom properties, texts.</summary>
internal static partial class OdcsParts
{
    /// <summary>Up to v3.0.2 a map might hold fields of its own, wherever the standard did not say otherwise.</summary>
    internal static readonly Releases SinceClosed = Since(Odcs310);

    internal static readonly TextShape StableId = new()
    {
        Patterns = [new("^[A-Za-z0-9_-]+$", StableIdRegex(), "hold nothing but letters, digits, - and _")],
    };

    internal static readonly Field Id = new("id", StableId, "A stable identity, so that others can refer to this entry.", EntryId) { In = Since(Odcs310), Examples = ["order_id"] };

    internal static readonly Field Tags = new("tags", Shape.Texts, "Free labels to find and group by.", Words) { Examples = ["pii"] };

    internal static readonly MapShape CustomProperty = new("A custom property", () =>
    [
        Id,
        new("property", Shape.Text, "The name of the property, best in camelCase.", Extension) { Required = SinceClosed, Examples = ["dataKind"] },
        new("value", Shape.Any, "The value of the property, of any kind.", Extension) { Required = SinceClosed },
        new("description", Shape.Text, "What the property means.", Words) { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly Field CustomProperties =
        new("customProperties", new ListShape(CustomProperty), "Facts that the standard has no field for.", Extension);

    internal static readonly MapShape Link = new("An authoritative definition", () =>
    [
        Id,
        new("url", Shape.Text, "The address of the link.", Pointer) { Required = Always, Examples = ["https://wiki.example.org/orders"] },
        new("type", Shape.Text, "What the link leads to.", Pointer)
        {
            Required = Always,
            Examples = ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"],
        },
        new("description", Shape.Text, "What the reader finds there.", Words) { In = SinceClosed },
    ])
    {
        Closed = SinceClosed,
    };

    internal static readonly Field Links =
        new("authoritativeDefinitions", new ListShape(Link), "Links to where this is defined or explained with authority.", Pointer);

    internal static readonly MapShape Description = new("A description", () =>
    [
        new("purpose", Shape.Text, "What the data is for.", Words),
        new("limitations", Shape.Text, "What it must not be used for, or cannot do.", Restriction),
        new("usage", Shape.Text, "How to use it well.", Words),
        Links with { In = Since(Odcs301) },
        CustomProperties with { In = Since(Odcs301) },
    ])
    {
        Closed = Never,
    };

    // \z, since $ would let a line break pass at the end.
#pragma warning disable MA0009 // linear: one repetition
    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex StableIdRegex();
#pragma warning restore MA0009
}
