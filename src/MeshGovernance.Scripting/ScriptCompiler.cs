using System.Collections.Concurrent;
using System.Text;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
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
    private const int MostErrors = 50;

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

    /// <summary>Compiles scripts, each on its own; the results are in the order of the sources.</summary>
    /// <param name="sources">The scripts.</param>
    /// <param name="patience">How long one may take.</param>
    /// <param name="atOnce">How many may be in work at once; asked again and again. Null for as many as there are cores.</param>
    internal static IEnumerable<CompiledPolicy> Compile(IReadOnlyList<PolicySource> sources, CompilerThreads patience, Func<int>? atOnce = null) => patience
        .Work(sources.Count, (index, end) => CompileOrTell(sources[index], end), atOnce)
        .Zip(sources, (made, source) => made.Result ?? Unparsed(source, new CompileError(ScriptFence.Compile, 1, 1, 1, 1, made.Fault!)));

    /// <summary>Compiles a script. What mesh itself goes wrong on keeps no other policy from judging.</summary>
    private static CompiledPolicy CompileOrTell(PolicySource source, CancellationToken end)
    {
        try
        {
            return Compile(source, end);
        }
        catch (Exception error) when (FaultNet.Catches(error))
        {
            return Unparsed(source, new CompileError(ScriptFence.Compile, 1, 1, 1, 1, FaultNet.Said(error)));
        }
    }

    private static CompiledPolicy Compile(PolicySource source, CancellationToken end)
    {
        if (Targets.Read(source.Policy.Scope) is null)
            return Unparsed(source, new CompileError(ScriptFence.Compile, 1, 1, 1, 1, "Its policy.yaml names no scope that there is, so nothing says what it judges."));
        if (SizeFence.Refusal(source.Script) is var (position, tooMuch))
        {
            var (line, column) = PlaceOf(source.Script, position);
            return Unparsed(source, new CompileError(ScriptFence.Syntax, line, column, line, column + 1, tooMuch));
        }

        var tree = Parse(source);
        var root = tree.GetRoot(end);
        var unjudged = Digested(source, [.. ScriptReader.Tokens(root)]);
        if (SizeFence.Refusal(root) is var (place, message))
            return Refused(unjudged, [Describe(ScriptFence.Syntax, place, message)]);
        var refused = SyntaxFence.Refusals(tree).Select(refusal => Describe(ScriptFence.Syntax, refusal.Location, refusal.Message))
            .Concat(tree.GetDiagnostics(end).Where(IsError).Select(Describe))
            .ToList();
        if (refused.Count > 0)
            return Refused(unjudged, refused);

        var compilation = Compilation(source, tree);
        var (assembly, symbols, errors) = Emit(compilation, end);
        if (errors.Count == 0)
            errors = [.. Refusals(compilation.GetSemanticModel(compilation.SyntaxTrees[0])).Select(refusal => Describe(ScriptFence.Members, refusal.Location, refusal.Message))];
        if (errors.Count == 0)
            errors = [.. AssemblyFence.Refusals(assembly).Select(refusal => Describe(assembly, symbols, refusal))];
        return errors.Count == 0 ? unjudged with { Assembly = assembly, Symbols = symbols, IsBeyondProduct = Reach.IsBeyondProduct(assembly) } : Refused(unjudged, errors);
    }

    /// <summary>A script that was not read to its end: its digest is that of the whole text.</summary>
    private static CompiledPolicy Unparsed(PolicySource source, CompileError error) => Refused(Digested(source, [source.Script]), [error]);

    private static CompiledPolicy Digested(PolicySource source, IReadOnlyList<string> tokens) =>
        new([], [], PolicyDigest.Of(source, tokens), []) { Earlier = EarlierDigest.Of(source, tokens) };

    /// <summary>A script that is not run. Of thousands of errors the first ones are told: who fixes them sees the next.</summary>
    private static CompiledPolicy Refused(CompiledPolicy policy, IReadOnlyList<CompileError> errors) => policy with
    {
        Errors = errors.Count <= MostErrors
            ? errors
            : [.. errors.Take(MostErrors), errors[MostErrors] with { Message = $"{errors[MostErrors].Message} ({errors.Count - MostErrors - 1} more like this follow.)" }],
    };

    private static IEnumerable<(Location Location, string Message)> Refusals(SemanticModel model) => MemberFence.Refusals(model).Concat(EqualityFence.Refusals(model));

    private static (int Line, int Column) PlaceOf(string script, int position)
    {
        var place = SourceText.From(script).Lines.GetLinePosition(position);
        return (place.Line + 1, place.Character + 1);
    }

    internal static SyntaxTree Parse(PolicySource source) => Parse(source.Script, source.ScriptPath, CancellationToken.None);

    internal static SyntaxTree Parse(string script, string path, CancellationToken end) =>
        CSharpSyntaxTree.ParseText(SourceText.From(script, Encoding.UTF8), ParseOptions, path, end);

    internal static CSharpCompilation Compilation(PolicySource source, SyntaxTree tree) => Empty
        .GetOrAdd(
            Targets.ScopeType(Targets.Read(source.Policy.Scope)!.Value),
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
