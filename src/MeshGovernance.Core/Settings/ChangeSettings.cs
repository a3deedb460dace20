using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Settings;

/// <summary><c>changes</c>: how bad the mesh takes some changes to be for readers, and of which it knows.</summary>
/// <param name="Severities">
/// By what changes, in words with dots between them: the kind of an element, then the field, then the direction where only one is meant, as in
/// <c>column.required.turnedOff</c>.
/// </param>
/// <param name="Ignored">Exceptions; those that say too little to count are left out.</param>
public sealed record ChangeSettings(IReadOnlyDictionary<string, string> Severities, IReadOnlyList<ChangeExemption> Ignored)
{
    /// <summary>The field of <c>mesh.yaml</c>.</summary>
    internal const string Field = "changes";

    internal bool IsEmpty => Severities.Count == 0 && Ignored.Count == 0;

    internal static ChangeSettings Read(Node? changes) => new(
        changes?["severities"] is { Kind: NodeKind.Map } set ? set.Keys.Zip(set.Items).Where(entry => entry.Second.Text is not null).ToDictionary(entry => entry.First, entry => entry.Second.Text!) : [],
        [.. (changes?["exceptions"]?.Items ?? []).Select(ChangeExemption.Read).OfType<ChangeExemption>()]);
}

/// <summary>Changes that are no news to anybody.</summary>
/// <param name="Element">What changes, with all below it.</param>
/// <param name="Field">The field, with all below it; null for whatever changes there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day; null where it has no end.</param>
public sealed record ChangeExemption(ElementName Element, string? Field, string Reason, DateOnly? Until)
{
    internal bool HasEnded(DateOnly day) => Until < day;

    internal bool Covers(ElementName element, string field) =>
        Element.Covers(element) && (Field is null || field == Field || field.StartsWith(Field + ".", StringComparison.Ordinal));

    /// <summary>Null for one that says too little: it is the schema's to find, and covers nothing.</summary>
    internal static ChangeExemption? Read(Node exception)
    {
        var (until, day) = (exception["until"], Dates.Read(exception["until"]?.Text));
        return exception["element"]?.Text is { Length: > 0 } element && exception["reason"]?.Text is { Length: > 0 } reason && (day is not null || until is null or { Kind: NodeKind.Null })
            ? new ChangeExemption(ElementName.Read(element), exception["field"]?.Text, reason, day)
            : null;
    }
}
