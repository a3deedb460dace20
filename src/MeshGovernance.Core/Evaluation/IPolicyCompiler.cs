using MeshGovernance.Core.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Turns the scripts of policies into assemblies.</summary>
public interface IPolicyCompiler
{
    /// <summary>Compiles policies, each on its own; the results are in the order of the sources.</summary>
    IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies);
}

/// <summary>An assembly with its symbols, or what keeps the script from compiling.</summary>
public sealed record CompiledPolicy(byte[] Assembly, byte[] Symbols, string Digest, IReadOnlyList<CompileError> Errors);

/// <summary>An error in a script; line and column count from 1.</summary>
public sealed record CompileError(int Line, int Column, int EndLine, int EndColumn, string Message);
