using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>Finds in a tree of validation errors what the author has to fix: one error for each cause.</summary>
internal static class Causes
{
    internal static IReadOnlyList<ValidationError> Of(IEnumerable<ValidationError> errors)
    {
        var causes = errors.SelectMany(Leaves)
            .Where(error => error.Kind != ValidationErrorKind.PropertyRequired || error.Token is JObject)
            .GroupBy(SpotOf)
            .Select(group => group.Aggregate((first, error) => Rank(error.Kind) < Rank(first.Kind) ? error : first))
            .ToList();

        var misspelt = causes.Select(Misspelt).OfType<Spot>().ToHashSet();
        var broken = causes.Select(error => error.Token!.Parent).OfType<JArray>().ToHashSet();
        return [.. causes.Where(error => error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => !misspelt.Contains(SpotOf(error)),
            ValidationErrorKind.ItemsNotUnique => !broken.Contains(error.Token),
            _ => true,
        })];
    }

    /// <summary>The field that the author of an unknown field seems to have meant; null where there is none.</summary>
    internal static string? Meant(ValidationError unknown) => Spelling.Nearest(((JProperty)unknown.Token!).Name, Free(unknown));

    /// <summary>The same, where no other field can have been meant.</summary>
    internal static string? OnlyMeant(ValidationError unknown) => Spelling.Only(((JProperty)unknown.Token!).Name, Free(unknown));

    private static IEnumerable<string> Free(ValidationError unknown)
    {
        var map = (JObject)unknown.Token!.Parent!;
        return unknown.Schema.Properties.Keys.Where(known => !map.ContainsKey(known));
    }

    private static Spot? Misspelt(ValidationError error) =>
        error.Kind == ValidationErrorKind.NoAdditionalPropertiesAllowed && Meant(error) is { } meant
            ? new Spot(NodeTokens.NodeOf(error.Token!.Parent!), meant)
            : null;

    private static Spot SpotOf(ValidationError error) => new(
        NodeTokens.NodeOf(error.Token!),
        error.Kind is ValidationErrorKind.PropertyRequired or ValidationErrorKind.NoAdditionalPropertiesAllowed ? error.Property : null);

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Kind: ValidationErrorKind.NotAnyOf } choice => MeantOf(choice.Errors.Values),
        ChildSchemaValidationError parent => parent.Errors.Values.SelectMany(errors => errors.SelectMany(Leaves)),
        MultiTypeValidationError types => types.Errors.Values.FirstOrDefault(errors => !errors.Any(IsType))?.SelectMany(Leaves) ?? [error],
        _ => [error],
    };

    // A branch of anyOf is meant where its discriminator (an enum of one value) fits. Where none fits,
    // the schema has an enum of all values beside the anyOf, and that is the cause.
    private static List<ValidationError> MeantOf(IEnumerable<ICollection<ValidationError>> branches) => branches
        .Select(branch => branch.SelectMany(Leaves).ToList())
        .FirstOrDefault(branch => !branch.Any(error => error is { Kind: ValidationErrorKind.NotInEnumeration, Schema.Enumeration.Count: 1 })) ?? [];

    private static bool IsType(ValidationError error) => Rank(error.Kind) == 0;

    private static int Rank(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.StringExpected or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected
            or ValidationErrorKind.BooleanExpected or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected
            or ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates => 0,
        ValidationErrorKind.NotInEnumeration => 1,
        ValidationErrorKind.StringTooShort => 2,
        _ => 3,
    };

    // A record and no tuple: generic code over tuples is not compiled ahead of time, which a cold start would feel.
    private sealed record Spot(Node Node, string? Key);
}
