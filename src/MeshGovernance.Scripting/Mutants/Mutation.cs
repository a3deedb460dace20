using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>A stretch of a script, what to put in its place, and what that does.</summary>
internal sealed record Mutation(TextSpan Span, string Text, string What)
{
    internal Mutation(SyntaxNodeOrToken replaced, string text, string what)
        : this(replaced.Span, text, what)
    {
    }

    internal string Apply(string script) => string.Concat(script.AsSpan(0, Span.Start), Text, script.AsSpan(Span.End));

    /// <summary>One mutation for each item of a list: the list without it.</summary>
    internal static IEnumerable<Mutation> WithoutEach<T>(IReadOnlyList<T> items, string what)
        where T : SyntaxNode
    {
        for (var i = 0; i < items.Count; i++)
            yield return new Mutation(Own(items, i), "", what);
    }

    /// <summary>An item with what parts it from the one before; the first of several, from the one behind.</summary>
    private static TextSpan Own<T>(IReadOnlyList<T> items, int index)
        where T : SyntaxNode => (index, items.Count) switch
        {
            ( > 0, _) => TextSpan.FromBounds(items[index - 1].Span.End, items[index].Span.End),
            (_, > 1) => TextSpan.FromBounds(items[0].Span.Start, items[1].Span.Start),
            _ => items[0].Span,
        };
}
