using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting;
using Microsoft.CodeAnalysis;

namespace MeshGovernance.Tests.Fences;

/// <summary>Compiles as a stranger might who knows no fences: all of .NET to refer to, and unsafe code where the script asks for it.</summary>
internal static class Unfenced
{
    private static readonly MetadataReference[] Everything = [.. Basic.Reference.Assemblies.Net100.References.All, ScriptCompiler.References.Value[^1]];

    /// <summary>The assembly; null where the script is no C#.</summary>
    internal static byte[]? Compile(PolicySource source)
    {
        var compilation = ScriptCompiler.Compilation(source, ScriptCompiler.Parse(source)).WithReferences(Everything);
        var isUnsafe = source.Script.Contains("unsafe", StringComparison.Ordinal);
        var (assembly, _, errors) = ScriptCompiler.Emit(compilation.WithOptions(compilation.Options.WithAllowUnsafe(isUnsafe)));
        return errors.Count == 0 ? assembly : null;
    }
}
