using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Policies;
using MeshGovernance.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting;

/// <summary>
/// Compiles the script of a policy with Roslyn: a C# script whose globals are a scope of the policy API, against that API and the
/// reference assemblies of .NET. Nothing is resolved for it: there are no directives, no files, no packages.
/// </summary>
internal static class ScriptCompiler
{
    private const string ScriptClass = "Script";

    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithDeterministic(true)
        .WithAllowUnsafe(false)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithScriptClassName(ScriptClass)
        .WithConcurrentBuild(false)
        .WithUsings("System", "System.Collections.Generic", "System.Linq", "System.Text.RegularExpressions", "MeshGovernance.Policies")
        .WithSourceReferenceResolver(null)
        .WithMetadataReferenceResolver(new NothingResolver());

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        Basic.Reference.Assemblies.Net100.References.SystemRuntime,
        Basic.Reference.Assemblies.Net100.References.SystemCollections,
        Basic.Reference.Assemblies.Net100.References.SystemLinq,
        Basic.Reference.Assemblies.Net100.References.SystemTextRegularExpressions,
        MetadataReference.CreateFromFile(typeof(Scope).Assembly.Location),
    ]);

    internal static CompiledPolicy Compile(PolicySource source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source.Script, Encoding.UTF8), ParseOptions, source.ScriptPath);
        var digest = PolicyDigest.Of(source, Tokens(tree));
        var refused = Directives(tree).Concat(tree.GetDiagnostics().Where(IsError).Select(Describe)).ToList();
        if (refused.Count > 0)
            return new CompiledPolicy([], [], digest, refused);

        var scope = Targets.ScopeType(Targets.Read(source.Policy.Scope)!.Value);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "policy", ParametersMember.AddTo(tree, source.Parameters), References.Value, Options, returnType: null, globalsType: scope);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? new CompiledPolicy(assembly.ToArray(), symbols.ToArray(), digest, [])
            : new CompiledPolicy([], [], digest, [.. result.Diagnostics.Where(IsError).Select(Describe)]);
    }

    private static IEnumerable<string> Tokens(SyntaxTree tree) => tree.GetRoot().DescendantTokens().Select(token => token.Text);

    /// <summary>Directives are refused as they stand: whatever they name is never looked for.</summary>
    private static IEnumerable<CompileError> Directives(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(descendIntoTrivia: true)
        .OfType<DirectiveTriviaSyntax>()
        .Select(directive => Describe(directive.GetLocation(), $"A policy has no directives: remove '#{directive.DirectiveNameToken.Text}'."));

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static CompileError Describe(Diagnostic diagnostic) =>
        Describe(diagnostic.Location, $"{diagnostic.Id}: {Plain(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))}");

    /// <summary>The compiler's words without its advice for programs, which have usings and references to add; a policy has neither.</summary>
    private static string Plain(string message)
    {
        var advice = message.IndexOf(" (are you missing ", StringComparison.Ordinal);
        return (advice < 0 ? message : message[..advice]).Replace(ParametersMember.TypeName, "Parameters", StringComparison.Ordinal);
    }


    private static CompileError Describe(Location location, string message)
    {
        var span = location.GetLineSpan().Span;
        return new CompileError(span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1, message);
    }
}
