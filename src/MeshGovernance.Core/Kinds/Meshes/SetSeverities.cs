using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>Severities are set for what can change in data products and contracts, and for ways that it goes.</summary>
internal static class SetSeverities
{
    internal static IEnumerable<Diagnostic> Check(Descriptor own)
    {
        if (own.Document.Root[ChangeSettings.Field]?["severities"] is not { Kind: NodeKind.Map } set)
            yield break;
        foreach (var (name, value) in set.Keys.Zip(set.Items))
            if (FaultOf(name) is { } fault)
                yield return new Diagnostic(EngineRule.Changes, own.Path, own.Places.Key(value), own.NameOf(value), fault, name);
    }

    private static string? FaultOf(string name)
    {
        if (ChangeSubjects.DirectionsOf(name).Count > 0)
            return null;
        var (subject, last) = name.LastIndexOf('.') is var dot and > 0 ? (name[..dot], name[(dot + 1)..]) : (name, "");
        var ways = ChangeSubjects.DirectionsOf(subject);
        if (ways.Count == 0 || last.Length == 0)
            return $"Nothing that describes data has '{PlainText.Cap(name)}'.{Meant(subject, last)}";
        if (!Directions.ByWord.TryGetValue(last, out var way))
            return $"'{subject}' has no field and goes no way that is called '{PlainText.Cap(last)}'.{Spelling.Question(name, ChangeSubjects.All.Concat(ways.Select(one => $"{subject}.{one.Word()}")))}";
        return ways.Contains(way) ? null : $"'{subject}' is never told as '{last}': it is {Listed([.. ways.Select(Directions.Word)])}.";
    }

    /// <summary>A direction at the end stays where what stands before it is misspelt.</summary>
    private static string Meant(string subject, string last) =>
        Directions.ByWord.ContainsKey(last) && Spelling.Nearest(subject, ChangeSubjects.All) is { } near ? $" Did you mean '{near}.{last}'?"
        : Spelling.Question(last.Length == 0 ? subject : $"{subject}.{last}", ChangeSubjects.All);

    private static string Listed(IReadOnlyList<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
