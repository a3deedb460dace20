using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>What several parts of a product have in common: tags, links, custom properties, texts, guidance for agents.</summary>
internal static class OdpsParts
{
    internal static readonly Field Id = new("id", Shape.Text, "A stable identity, so that others can refer to this entry.", EntryId) { In = Since(Odps110) };

    internal static readonly Field Tags = new("tags", Shape.Texts, "Free labels to find and group by.", Words);

    internal static readonly Field Deprecated =
        new("deprecated", Shape.Truth, "Whether consumers should move away from this port.", Deprecation) { In = Since(Odps110), Default = "false" };

    internal static readonly MapShape CustomProperty = new("A custom property", () =>
    [
        Id,
        new("property", Shape.Text, "The name of the property, best in camelCase.", Extension) { Required = Always, Examples = ["ingestion", "sourceSystem", "archetype"] },
        new("value", Shape.Any, "The value of the property, of any kind.", Extension) { Required = Always },
        new("description", Shape.Text, "What the property means.", Words),
        new("vendor", Shape.Text, "The tool or maker that the property is meant for, in lower case with dashes.", Extension) { In = Since(Odps110) },
    ]);

    internal static readonly Field CustomProperties =
        new("customProperties", new ListShape(CustomProperty), "Facts that the standard has no field for.", Extension);

    internal static readonly MapShape Link = new("An authoritative definition", () =>
    [
        Id,
        new("type", Shape.OneOf("businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"), "What the link leads to.", Pointer)
        {
            In = Until(Odps090),
            Required = Always,
        },
        new("type", Shape.Text, "What the link leads to.", Pointer)
        {
            In = Since(Odps100),
            Required = Always,
            Examples = ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation", "canonicalUrl"],
        },
        new("url", Shape.Uri, "The address of the link.", Pointer) { Required = Always, Examples = ["https://wiki.example.org/orders"] },
        new("description", Shape.Text, "What the reader finds there.", Words),
    ]);

    internal static readonly Field Links =
        new("authoritativeDefinitions", new ListShape(Link), "Links to where this is defined or explained with authority.", Pointer);

    internal static readonly MapShape Description = new("A description", () =>
    [
        new("purpose", Shape.Text, "What the product is for.", Words),
        new("limitations", Shape.Text, "What it must not be used for, or cannot do.", Restriction),
        new("usage", Shape.Text, "How to use it well.", Words),
        Links,
        CustomProperties,
    ]);

    internal static readonly MapShape Synonym = new("A synonym", () =>
    [
        Id,
        new("synonym", Shape.Text, "The other name.", Title) { Required = Always },
        new("description", Shape.Text, "Where or by whom this name is used.", Words),
        new("locale", Shape.Text, "The language of the name, as a BCP 47 tag.", Words) { Examples = ["en", "de-CH"] },
        new("source", Shape.Text, "Where the name was found.", Words),
        new("status", Shape.Text, "Whether the name is agreed.", Words),
        CustomProperties,
    ]);

    private static readonly MapShape Statement = new("A verified statement", () =>
    [
        Id,
        new("question", Shape.Text, "The question, as a person would ask it.", Guidance) { Required = Always },
        new("answer", Shape.Text, "The answer that was checked.", Guidance),
        Links,
        Tags,
        CustomProperties,
    ]);

    private static readonly MapShape Constraint = new("A constraint", () =>
    [
        Id,
        new("constraint", Shape.Text, "What is not allowed or not possible.", Restriction) { Required = Always },
        Links,
        Tags,
        CustomProperties,
    ]);

    internal static readonly MapShape Context = new("A context", () =>
    [
        new("instructions", Shape.Text, "What an agent should do and mind when it uses this.", Guidance),
        new("verifiedStatements", new ListShape(Statement), "Questions with answers that somebody has checked.", Guidance),
        new("constraints", new ListShape(Constraint), "What an agent must not do.", Restriction),
    ]);
}
