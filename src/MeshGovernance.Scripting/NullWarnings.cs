using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting.Apart;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting;

/// <summary>
/// What the compiler says of fields that may be missing, for whoever writes a policy: a check leaves it out, since nobody would see it there and
/// finding it out takes time.
/// </summary>
public static class NullWarnings
{
    private const string Nullable = "CS86";

    /// <summary>The warnings about a script that compiles, in its order.</summary>
    public static IReadOnlyList<CompileError> Of(PolicySource source) => CachedPolicyCompiler.Shared.WarningsOf(source);

    internal static IReadOnlyList<CompileError> Of(CompileQuestion source, CancellationToken end)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source.Script), ScriptCompiler.ParseOptions.WithFeatures([]), source.Path, end);
        var compilation = ScriptCompiler.Compilation(source, tree);
        return
        [
            .. compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable)).GetDiagnostics(end)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith(Nullable, StringComparison.Ordinal))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Take(CompileAnswer.MostErrors)
                .Select(ScriptCompiler.Describe),
        ];
    }
}
