using System.Text.RegularExpressions;
using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Contracts.SchemaEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>References between columns, of one contract or of several. They came with v3.1.0.</summary>
internal static partial class OdcsRelationships
{
    private static readonly TextShape Reference = new()
    {
        Patterns =
        [
            new(@"^[A-Za-z_][A-Za-z0-9_\-]*(?:\.[A-Za-z_][A-Za-z0-9_\-]*)+$", Short(), "name a column as object.column"),
            new(
                @"^(?:(?:https?:\/\/)?[A-Za-z0-9._\-\/]+\.yaml#)?\/?[A-Za-z_][A-Za-z0-9_]*\/[^\s.#/\\@!%&^]+(?:\/[A-Za-z_][A-Za-z0-9_]*\/[^\s.#/\\@!%&^]+)*$",
                FullUntil310(),
                "lead to one as file.yaml#/schema/<id>/properties/<id>")
            { In = Until(Odcs310) },

            // A file:// and a short name behind the #, as the text of the standard has them and its schema does not.
            new(
                @"^(?:(?:(?:https?|file):\/\/)?[A-Za-z0-9._\-\/]+\.ya?ml#)?\/?[A-Za-z_][A-Za-z0-9_]*\/[^\s.#/\\@!%&^]+(?:\/[A-Za-z_][A-Za-z0-9_]*\/[^\s.#/\\@!%&^]+)*$",
                Full(),
                "lead to one as file.yaml#/schema/<id>/properties/<id>")
            { In = Since(Odcs320) },
            new(
                @"^(?:(?:https?|file):\/\/)?[A-Za-z0-9._\-\/]+\.ya?ml#\/?[A-Za-z_][A-Za-z0-9_\-]*(?:\.[A-Za-z_][A-Za-z0-9_\-]*)+$",
                OfOtherFile(),
                "name one of another file as file.yaml#/object.column")
            { In = Since(Odcs320) },
        ],
    };

    private static readonly EitherShape References = new(Reference, new ListShape(Reference) { Least = 1 });

    private static readonly Field Says = new("description", Shape.Text, "What the reference means.", Words) { In = Since(Odcs320) };

    private static readonly Field RelationshipId = Id with { In = Since(Odcs320) };

    private static readonly Field Type = new("type", Shape.OneOf("foreignKey"), "The kind of reference.", Join) { Default = "foreignKey" };

    private static readonly Field To =
        new("to", References, "The column referred to, or several for a composite key.", JoinColumn) { Required = Always, Examples = ["customers.id"] };

    internal static readonly MapShape OfObject = new("A relationship of a schema object", () =>
    [
        RelationshipId,
        Type,
        new("from", References, "The column that refers, or several for a composite key.", JoinColumn) { Required = Always, Examples = ["orders.customer_id"] },
        To,
        Says,
        CustomProperties,
    ])
    {
        Alike = ("from", "to"),
        AlikeInLength = Since(Odcs320),
    };

    internal static readonly MapShape OfColumn = new("A relationship of a column", () =>
    [
        RelationshipId,
        Type,
        new("from", new RefusedShape("is refused here, since a column's relationship begins at the column itself: remove it."), "The column itself.", Refused),
        To,
        Says,
        CustomProperties,
    ]);

    // \z, since $ would let a line break pass at the end.
#pragma warning disable MA0009 // linear: what follows a repetition cannot be part of it, but for one try at ".yaml#"
    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_\-]*(?:\.[A-Za-z_][A-Za-z0-9_\-]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:(?:https?://)?[A-Za-z0-9._\-/]+\.yaml#)?/?[A-Za-z_][A-Za-z0-9_]*/[^\s.#/\\@!%&^]+(?:/[A-Za-z_][A-Za-z0-9_]*/[^\s.#/\\@!%&^]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FullUntil310();

    [GeneratedRegex(@"^(?:(?:(?:https?|file)://)?[A-Za-z0-9._\-/]+\.ya?ml#)?/?[A-Za-z_][A-Za-z0-9_]*/[^\s.#/\\@!%&^]+(?:/[A-Za-z_][A-Za-z0-9_]*/[^\s.#/\\@!%&^]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"^(?:(?:https?|file)://)?[A-Za-z0-9._\-/]+\.ya?ml#/?[A-Za-z_][A-Za-z0-9_\-]*(?:\.[A-Za-z_][A-Za-z0-9_\-]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfOtherFile();
#pragma warning restore MA0009
}
