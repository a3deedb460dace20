using System.Collections.Concurrent;
using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting.Apart;
using MeshGovernance.Scripting.Fences;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting;

/// <summary>
/// Compiles the script of a policy with Roslyn: a C# script whose globals are a scope of the policy API, against that API and the
/// reference assemblies of .NET. Nothing is resolved for it: there are no directives, no files, no packages. Four fences stand around it:
/// one for the compiler's own sake, one before anything is resolved, one once everything is, and one behind the compiler.
/// </summary>
internal static class ScriptCompiler
{
    private const string ScriptClass = "Script";
    private const int MostErrors = CompileAnswer.MostErrors - 1;

    // Later versions hand out spans and inline arrays behind the author's back, whose code needs raw memory. What may be null is found out for the
    // statements of a script whatever its options say, unless this feature says never.
    internal static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    // Nobody sees the compiler's warnings here, and finding out what may be null costs a tenth of its time: only the question marks are read.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithDeterministic(true)
        .WithAllowUnsafe(false)
        .WithNullableContextOptions(NullableContextOptions.Annotations)
        .WithScriptClassName(ScriptClass)
        .WithConcurrentBuild(false)
        .WithUsings("System", "System.Collections.Generic", "System.Linq", "System.Text.RegularExpressions", "MeshGovernance.Policies")
        .WithSourceReferenceResolver(null)
        .WithMetadataReferenceResolver(new NothingResolver());

    /// <summary>One compilation without a script for each kind of globals: whoever adds a script to it need not look up the references again.</summary>
    private static readonly ConcurrentDictionary<Type, CSharpCompilation> Empty = [];

    internal static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        Basic.Reference.Assemblies.Net100.References.SystemRuntime,
        Basic.Reference.Assemblies.Net100.References.SystemCollections,
        Basic.Reference.Assemblies.Net100.References.SystemLinq,
        Basic.Reference.Assemblies.Net100.References.SystemTextRegularExpressions,
        MetadataReference.CreateFromFile(typeof(Scope).Assembly.Location),
    ]);

    /// <summary>Compiles a script, or says what keeps it from being compiled.</summary>
    internal static CompileAnswer Compile(CompileQuestion source, CancellationToken end)
    {
        var tree = Parse(source.Script, source.Path, end);
        var root = tree.GetRoot(end);
        var tokens = ScriptReader.Tokens(root).ToArray();
        if (SizeFence.Refusal(root) is var (place, message))
            return Refused(tokens, [Describe(ScriptFence.Syntax, place, message)]);
        var refused = SyntaxFence.Refusals(tree).Select(refusal => Describe(ScriptFence.Syntax, refusal.Location, refusal.Message))
            .Concat(tree.GetDiagnostics(end).Where(IsError).Select(Describe))
            .ToList();
        if (refused.Count > 0)
            return Refused(tokens, refused);

        var compilation = Compilation(source, tree);
        var (assembly, symbols, errors) = Emit(compilation, end);
        if (errors.Count == 0)
            errors = [.. Refusals(compilation.GetSemanticModel(compilation.SyntaxTrees[0])).Select(refusal => Describe(ScriptFence.Members, refusal.Location, refusal.Message))];
        if (errors.Count == 0)
            errors = [.. AssemblyFence.Refusals(assembly).Select(refusal => Describe(assembly, symbols, refusal))];
        return errors.Count == 0 ? new CompileAnswer(tokens, assembly, symbols, []) { Warnings = source.IsOfAuthor ? NullWarnings.Of(source, end) : [] } : Refused(tokens, errors);
    }

    /// <summary>A script that is not run. Of thousands of errors the first ones are told: who fixes them sees the next.</summary>
    private static CompileAnswer Refused(IReadOnlyList<string> tokens, IReadOnlyList<CompileError> errors) => new(
        tokens,
        [],
        [],
        errors.Count <= MostErrors
            ? errors
            : [.. errors.Take(MostErrors), errors[MostErrors] with { Message = $"{errors[MostErrors].Message} ({errors.Count - MostErrors - 1} more like this follow.)" }]);

    private static IEnumerable<(Location Location, string Message)> Refusals(SemanticModel model) => MemberFence.Refusals(model).Concat(EqualityFence.Refusals(model));

    internal static SyntaxTree Parse(PolicySource source) => Parse(source.Script, source.ScriptPath, CancellationToken.None);

    internal static SyntaxTree Parse(string script, string path, CancellationToken end) =>
        CSharpSyntaxTree.ParseText(SourceText.From(script, Encoding.UTF8), ParseOptions, path, end);

    internal static CSharpCompilation Compilation(PolicySource source, SyntaxTree tree) => Compilation(CompileQuestion.Of(source, Targets.Read(source.Policy.Scope)!.Value), tree);

    internal static CSharpCompilation Compilation(CompileQuestion source, SyntaxTree tree) => Empty
        .GetOrAdd(
            Targets.ScopeType(source.Scope),
            scope => CSharpCompilation.CreateScriptCompilation(AssemblyFence.AssemblyName, syntaxTree: null, References.Value, Options, globalsType: scope))
        .AddSyntaxTrees(ParametersMember.AddTo(tree, source.Parameters));

    internal static (byte[] Assembly, byte[] Symbols, IReadOnlyList<CompileError> Errors) Emit(CSharpCompilation compilation, CancellationToken end = default)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: end);
        return (assembly.ToArray(), symbols.ToArray(), result.Success ? [] : [.. result.Diagnostics.Where(IsError).Select(error => Describe(error, MeantNames.SentenceFor(error, compilation)))]);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    internal static CompileError Describe(Diagnostic diagnostic) => Describe(diagnostic, "");

    private static CompileError Describe(Diagnostic diagnostic, string meant) =>
        Describe(ScriptFence.Compile, diagnostic.Location, $"{diagnostic.Id}: {Plain(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))}{meant}");

    /// <summary>The compiler's words without its advice for programs, which have usings and references to add; a policy has neither.</summary>
    private static string Plain(string message)
    {
        var advice = message.IndexOf(" (are you missing ", StringComparison.Ordinal);
        return (advice < 0 ? message : message[..advice]).Replace(ParametersMember.TypeName, "Parameters", StringComparison.Ordinal);
    }

    private static CompileError Describe(byte[] assembly, byte[] symbols, AssemblyRefusal refusal)
    {
        var (line, column) = ScriptLines.Find(assembly, symbols, refusal.Handle);
        return new CompileError(ScriptFence.Assembly, line, column, line, column, refusal.Message);
    }

    private static CompileError Describe(ScriptFence fence, Location location, string message)
    {
        var span = location.GetLineSpan().Span;
        return new CompileError(fence, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1, message);
    }
}
