using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Tests.Reference;

/// <summary>Lines of this repository's policies, by the type of the model whose members they use.</summary>
internal static class PolicyLines
{
    /// <summary>The shortest line that says something by itself, for each type.</summary>
    internal static Dictionary<string, string> ByType() => ThisMesh.Mesh.Policies.SelectMany(Uses)
        .GroupBy(use => use.Type)
        .ToDictionary(uses => uses.Key, uses => uses.Select(use => use.Line).OrderBy(line => line.Length).ThenBy(line => line, StringComparer.Ordinal).First());

    private static IEnumerable<(string Type, string Line)> Uses(PolicySource source)
    {
        var compilation = ScriptCompiler.Compilation(source, ScriptCompiler.Parse(source));
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var text = tree.GetText();
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Span.End <= source.Script.Length))
        {
            if (model.GetSymbolInfo(name).Symbol?.ContainingType is not { } type || type.ContainingAssembly?.Name != typeof(Mesh).Assembly.GetName().Name)
                continue;
            var line = text.Lines.GetLineFromPosition(name.SpanStart).ToString().Trim();
            if (IsWhole(line))
                yield return (type.Name, line);
        }
    }

    private static bool IsWhole(string line) =>
        line.EndsWith(';') && !line.StartsWith('.') && line.Count(letter => letter == '(') == line.Count(letter => letter == ')') && line.Count(letter => letter == '{') == line.Count(letter => letter == '}');
}
