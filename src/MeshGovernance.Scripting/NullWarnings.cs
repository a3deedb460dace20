using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
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
    private static readonly CompilerThreads Threads = new(CachedPolicyCompiler.Enough);

    /// <summary>The warnings about a script that compiles, in its order.</summary>
    public static IReadOnlyList<CompileError> Of(PolicySource source) => Threads.Work(1, (_, end) => Of(source, end))[0].Result ?? [];

    private static IReadOnlyList<CompileError> Of(PolicySource source, CancellationToken end)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source.Script), ScriptCompiler.ParseOptions.WithFeatures([]), source.ScriptPath, end);
        var compilation = ScriptCompiler.Compilation(source, tree);
        return
        [
            .. compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable)).GetDiagnostics(end)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith(Nullable, StringComparison.Ordinal))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(ScriptCompiler.Describe),
        ];
    }
}
