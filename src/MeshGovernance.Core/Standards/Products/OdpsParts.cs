using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Products;

/// <summary>What several parts of a product have in common: tags, links, custom properties, texts, guidance for agents.</summary>
internal static class OdpsParts
{
    internal static readonly Field Id = new("id", Shape.Text, "A stable identity, so that others can refer to this entry.") { In = Since(Odps110) };

    internal static readonly Field Tags = new("tags", Shape.Texts, "Free labels to find and group by.");

    internal static readonly Field Deprecated =
        new("deprecated", Shape.Truth, "Whether consumers should move away from this port.") { In = Since(Odps110), Default = "false" };

    internal static readonly MapShape CustomProperty = new("A custom property", () =>
    [
        Id,
        new("property", Shape.Text, "The name of the property, best in camelCase.") { Required = Always, Examples = ["ingestion", "sourceSystem", "archetype"] },
        new("value", Shape.Any, "The value of the property, of any kind.") { Required = Always },
        new("description", Shape.Text, "What the property means."),
        new("vendor", Shape.Text, "The tool or maker that the property is meant for, in lower case with dashes.") { In = Since(Odps110) },
    ]);

    internal static readonly Field CustomProperties =
        new("customProperties", new ListShape(CustomProperty), "Facts that the standard has no field for.");

    internal static readonly MapShape Link = new("An authoritative definition", () =>
    [
        Id,
        new("type", Shape.OneOf("businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation"), "What the link leads to.")
        {
            In = Until(Odps090),
            Required = Always,
        },
        new("type", Shape.Text, "What the link leads to.")
        {
            In = Since(Odps100),
            Required = Always,
            Examples = ["businessDefinition", "transformationImplementation", "videoTutorial", "tutorial", "implementation", "canonicalUrl"],
        },
        new("url", Shape.Uri, "The address of the link.") { Required = Always, Examples = ["https://wiki.example.org/orders"] },
        new("description", Shape.Text, "What the reader finds there."),
    ]);

    internal static readonly Field Links =
        new("authoritativeDefinitions", new ListShape(Link), "Links to where this is defined or explained with authority.");

    internal static readonly MapShape Description = new("A description", () =>
    [
        new("purpose", Shape.Text, "What the product is for."),
        new("limitations", Shape.Text, "What it must not be used for, or cannot do."),
        new("usage", Shape.Text, "How to use it well."),
        Links,
        CustomProperties,
    ]);

    internal static readonly MapShape Synonym = new("A synonym", () =>
    [
        Id,
        new("synonym", Shape.Text, "The other name.") { Required = Always },
        new("description", Shape.Text, "Where or by whom this name is used."),
        new("locale", Shape.Text, "The language of the name, as a BCP 47 tag.") { Examples = ["en", "de-CH"] },
        new("source", Shape.Text, "Where the name was found."),
        new("status", Shape.Text, "Whether the name is agreed."),
        CustomProperties,
    ]);

    private static readonly MapShape Statement = new("A verified statement", () =>
    [
        Id,
        new("question", Shape.Text, "The question, as a person would ask it.") { Required = Always },
        new("answer", Shape.Text, "The answer that was checked."),
        Links,
        Tags,
        CustomProperties,
    ]);

    private static readonly MapShape Constraint = new("A constraint", () =>
    [
        Id,
        new("constraint", Shape.Text, "What is not allowed or not possible.") { Required = Always },
        Links,
        Tags,
        CustomProperties,
    ]);

    internal static readonly MapShape Context = new("A context", () =>
    [
        new("instructions", Shape.Text, "What an agent should do and mind when it uses this."),
        new("verifiedStatements", new ListShape(Statement), "Questions with answers that somebody has checked."),
        new("constraints", new ListShape(Constraint), "What an agent must not do."),
    ]);
}
