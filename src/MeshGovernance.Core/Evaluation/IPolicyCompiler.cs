using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Turns the scripts of policies into assemblies.</summary>
public interface IPolicyCompiler
{
    /// <summary>Compiles policies, each on its own; the results are in the order of the sources.</summary>
    IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies);
}

/// <summary>An assembly with its symbols, or what keeps the script from compiling.</summary>
public sealed record CompiledPolicy(byte[] Assembly, byte[] Symbols, string Digest, IReadOnlyList<CompileError> Errors)
{
    /// <summary>The digest as earlier versions made it; null where it was not asked for.</summary>
    public EarlierDigest? Earlier { get; init; }

    /// <summary>Whether it can look at more of the mesh than one data product, its domain and the settings.</summary>
    public bool IsBeyondProduct { get; init; } = true;
}

/// <summary>An error in a script, and who found it; line and column count from 1.</summary>
public sealed record CompileError(ScriptFence Fence, int Line, int Column, int EndLine, int EndColumn, string Message);

/// <summary>What a script has to pass before it runs.</summary>
public enum ScriptFence
{
    /// <summary>It is C#.</summary>
    Compile,

    /// <summary>It is written in the part of C# that policies need.</summary>
    Syntax,

    /// <summary>It uses what policies may use.</summary>
    Members,

    /// <summary>So does what the compiler made of it.</summary>
    Assembly,
}
