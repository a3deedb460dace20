using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Changes;

/// <summary>Compares the scripts of policies that are in both states. White space at the ends of lines, empty lines and comments do not count.</summary>
internal static class PolicyScripts
{
    private const string Field = "script";

    internal static IEnumerable<Change> Compare(LoadedMesh before, LoadedMesh after)
    {
        var old = before.Policies.ToDictionary(source => source.Key);
        foreach (var now in after.Policies)
            if (old.TryGetValue(now.Key, out var was) && !Lines(was).SequenceEqual(Lines(now)))
                yield return new Change(ChangeType.Changed, "policy", Field, null, Side(was), Side(now));
    }

    private static IEnumerable<string> Lines(PolicySource source) =>
        source.Script.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));

    private static ChangeSide Side(PolicySource source) => new($"policy/{source.Key}", FileContents.Size(Lines(source).Count(), "line"), source.ScriptPath, TextRange.FileStart);
}
