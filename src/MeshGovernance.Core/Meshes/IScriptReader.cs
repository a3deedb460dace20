namespace MeshGovernance.Core.Meshes;

/// <summary>Reads the script of a policy as the compiler of its language does, without compiling it: only the compiler knows where a string or a comment ends.</summary>
public interface IScriptReader
{
    ScriptCode Read(string script);
}

/// <summary>What counts of a script: neither comments nor white space.</summary>
/// <param name="Tokens">Its tokens, over which a decision's digest is made too.</param>
/// <param name="Lines">How many lines they stand on.</param>
public sealed record ScriptCode(IReadOnlyList<string> Tokens, int Lines);
