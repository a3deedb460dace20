using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>The two lists by which a contract says what values a column has: <c>enum</c>, and the <c>validValues</c> of a quality rule.</summary>
internal static class ListedValues
{
    /// <summary>What holds the value in an item that is a map.</summary>
    internal const string Field = "value";

    private const string Enum = "enum";
    private const string Valid = "validValues";

    /// <summary>What it does to readers that a list of values has one more or one less, also where the standard leaves the arguments of a rule open.</summary>
    internal static Effect? EffectOn(string list, FieldMeaning meaning) => list == Valid && meaning.Effect is not null ? SchemaEffects.AllowedValues : meaning.Effect;

    /// <summary>The value of an item that the list has no more; null where it is no such list, or nothing is left of it, so that any value may come.</summary>
    internal static string? Gone(string list, Node item, Node[] after) =>
        list is Enum or Valid && after.Length > 0 && Text(item) is { } value && !after.Any(other => Text(other) == value) ? value : null;

    private static string? Text(Node item) => item.Kind == NodeKind.Map ? item[Field]?.Text : item.Text;
}
