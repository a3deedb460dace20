using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting.Fences;
using Microsoft.CodeAnalysis;

namespace MeshGovernance.Scripting;

/// <summary>Reads scripts with Roslyn. One that the fences keep from the parser counts as a whole, as it does for its digest.</summary>
public sealed class ScriptReader : IScriptReader
{
    private readonly CompilerThreads patience = new(CachedPolicyCompiler.Enough);

    public ScriptCode Read(string script) =>
        (SizeFence.Refusal(script) is null ? patience.Work(1, (_, end) => Parse(script, end))[0].Result : null) ?? new ScriptCode([script], script.Split('\n').Length);

    /// <summary>The tokens of a script, over which its digest is made.</summary>
    internal static IEnumerable<string> Tokens(SyntaxNode root) => root.DescendantTokens().Select(token => token.Text);

    private static ScriptCode Parse(string script, CancellationToken end)
    {
        var tree = ScriptCompiler.Parse(script, path: "", end);
        var root = tree.GetRoot(end);
        return new ScriptCode([.. Tokens(root)], root.DescendantTokens().Where(token => token.Span.Length > 0).SelectMany(LinesOf).Distinct().Count());
    }

    private static IEnumerable<int> LinesOf(SyntaxToken token) =>
        token.GetLocation().GetLineSpan().Span is var span ? Enumerable.Range(span.Start.Line, span.End.Line - span.Start.Line + 1) : [];
}
