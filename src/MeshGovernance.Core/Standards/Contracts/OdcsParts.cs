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
        Patterns = [new(@"^[^\s.#/\\@!%&^]+$", StableIdRegex(), @"hold no blanks and none of . # / \ @ ! % & ^")],
    };

    internal static readonly Field Id = new("id", StableId, "A stable identity, so that others can refer to this entry.", EntryId) { In = Since(Odcs310), UniqueAmong = Since(Odcs320), Examples = ["order_id"] };

    internal static readonly Field Tags = new("tags", Shape.Texts, "Free labels to find and group by.", Words) { Examples = ["pii"] };

    internal static readonly MapShape CustomProperty = new("A custom property", () =>
    [
        Id,
        new("property", Shape.Text, "The name of the property, best in camelCase.", Extension) { Required = SinceClosed, Examples = ["dataKind"] },
        new("value", Shape.Any, "The value of the property, of any kind.", Extension) { Required = SinceClosed },
        new("description", Shape.Text, "What the property means.", Words) { In = SinceClosed },
        new("vendor", Shape.Text, "The tool or maker that the property is meant for, in lower case with dashes.", Extension) { In = Since(Odcs320), Examples = ["confluent", "atlan", "soda"] },
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
            Examples = ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation", "canonicalUrl", "glossary", "ontology", "taxonomy"],
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

    private static readonly MapShape Synonym = new("A synonym", () =>
    [
        Id,
        new("synonym", Shape.Text, "The other name.", Title) { Required = Always, Examples = ["revenue"] },
        new("description", Shape.Text, "Where or by whom this name is used.", Words),
        new("locale", Shape.Text, "The language of the name, as a BCP 47 tag.", Words) { Examples = ["en", "de-CH"] },
        new("source", Shape.Text, "Where the name was found.", Words) { Examples = ["glossary"] },
        new("status", Shape.Text, "Whether the name is agreed.", Words) { Examples = ["active", "deprecated"] },
        CustomProperties,
    ]);

    internal static readonly Field Synonyms = new("synonyms", new ListShape(Synonym), "Other names by which people look for this.", Title) { In = Since(Odcs320) };

    internal static readonly Field Deprecated =
        new("deprecated", Shape.Truth, "Whether consumers should move away from this.", Deprecation) { In = Since(Odcs320), Default = "false" };

    private static readonly MapShape Statement = new("A verified statement", () =>
    [
        Id,
        new("question", Shape.Text, "The question, as a person would ask it.", Guidance) { Required = Always, Examples = ["What was the revenue last month?"] },
        new("answer", Shape.Text, "The answer that was checked.", Guidance),
        Links,
        Tags,
        CustomProperties,
    ]);

    private static readonly MapShape Constraint = new("A constraint", () =>
    [
        Id,
        new("constraint", Shape.Text, "What is not allowed or not possible.", Restriction) { Required = Always, Examples = ["Do not join on names."] },
        Links,
        Tags,
        CustomProperties,
    ]);

    private static readonly MapShape Context = new("A context", () =>
    [
        new("instructions", Shape.Text, "What an agent should do and mind when it uses this.", Guidance),
        new("verifiedStatements", new ListShape(Statement), "Questions with answers that somebody has checked.", Guidance),
        new("constraints", new ListShape(Constraint), "What an agent must not do.", Restriction),
    ]);

    internal static readonly Field ContextField =
        new("context", new EitherShape(Context, Shape.Text), "What an AI agent should know before it uses the data; a text alone stands for the instructions.", Guidance) { In = Since(Odcs320) };

    // \z, since $ would let a line break pass at the end.
#pragma warning disable MA0009 // linear: one repetition
    [GeneratedRegex(@"^[^\s.#/\\@!%&^]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex StableIdRegex();
#pragma warning restore MA0009
}
