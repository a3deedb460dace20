using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>Compares the scripts of policies that are in both states: white space and comments do not count, as they do not for a decision.</summary>
internal static class PolicyScripts
{
    private const string Field = "script";

    internal static IEnumerable<Change> Compare(LoadedMesh before, LoadedMesh after, IScriptReader scripts)
    {
        var old = before.Policies.ToDictionary(source => source.Key);
        foreach (var now in after.Policies)
        {
            if (!old.TryGetValue(now.Key, out var was) || was.Script == now.Script)
                continue;
            var (oldCode, newCode) = (scripts.Read(was.Script), scripts.Read(now.Script));
            if (!oldCode.Tokens.SequenceEqual(newCode.Tokens))
                yield return new Change(ChangeType.Changed, "policy", Field, null, Side(was, oldCode), Side(now, newCode));
        }
    }

    private static ChangeSide Side(PolicySource source, ScriptCode code) =>
        new(ElementName.OfPolicy(source.Policy.PolicyId), FileContents.Size(code.Lines, "line"), source.ScriptPath, TextRange.FileStart);
}
