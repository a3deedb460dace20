using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// What one mesh has agreed on about changes, on a day. Of two states that are compared the base says it: nobody is judged by rules that they have
/// changed themselves.
/// </summary>
internal sealed class ChangeTerms(ChangeSettings settings, DateOnly day)
{
    private static readonly Dictionary<string, Severity> Words = Enum.GetValues<Severity>().ToDictionary(JsonText.Name);

    /// <summary>Those of the base; of the head where the base holds no mesh.</summary>
    internal static ChangeTerms Of(LoadedMesh before, LoadedMesh after, DateOnly day) => new((before.IsEmpty ? after : before).Settings.Changes, day);

    /// <summary>A change with the severity that the mesh sets for it, and the exception that covers it.</summary>
    internal Change Apply(Change change) => settings.IsEmpty || change.Effect is not { } effect ? change : change with
    {
        Effect = settings.Severities.Count == 0 || effect.IsOfWording ? effect : effect with { Set = direction => Find(change, direction) },
        Ignored = settings.Ignored.FirstOrDefault(exception => !exception.HasEnded(day) && Sides(change).Any(side => exception.Covers(side.Element, change.Field))) is { } found
            ? new IgnoredChange(found.Reason, found.Until)
            : null,
    };

    /// <summary>The longest name that means the change decides, and of two as long the one that names a direction.</summary>
    private SetSeverity? Find(Change change, Direction direction)
    {
        for (var subject = change.Field.Length == 0 ? change.Kind : $"{change.Kind}.{change.Field}"; ; subject = subject[..subject.LastIndexOf('.')])
        {
            foreach (var name in new[] { $"{subject}.{direction.Word()}", subject })
                if (settings.Severities.TryGetValue(name, out var word) && Words.TryGetValue(word, out var severity))
                    return new SetSeverity(name, severity);

            // The kind alone is the element itself, and none of its fields.
            if (subject.Count(letter => letter == '.') < 2)
                return null;
        }
    }

    private static IEnumerable<ChangeSide> Sides(Change change) => new[] { change.Before, change.After }.OfType<ChangeSide>();
}

/// <summary>A severity that a mesh has set, and under which name.</summary>
internal sealed record SetSeverity(string Name, Severity Severity);
