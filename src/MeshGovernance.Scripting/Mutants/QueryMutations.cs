using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>Predicates of queries negated or dropped, Any and All exchanged.</summary>
internal static class QueryMutations
{
    private static readonly string[] Filters = ["Where", "TakeWhile", "SkipWhile"];
    private static readonly string[] Searches = ["Any", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Count"];

    internal static IEnumerable<Mutation> Of(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } member, ArgumentList.Arguments: [var argument] } call)
            yield break;
        var isFilter = Filters.Contains(name.Identifier.Text);
        var isSearch = Searches.Contains(name.Identifier.Text);
        if (!isFilter && !isSearch && name.Identifier.Text != "All")
            yield break;

        if (argument.Expression is LambdaExpressionSyntax { ExpressionBody: { } body })
            yield return ConditionMutations.Negation(body, "predicate negated");
        if (isFilter)
            yield return new Mutation(TextSpan.FromBounds(member.Expression.Span.End, call.Span.End), "", "predicate dropped");
        if (isSearch)
            yield return new Mutation(argument, "", "predicate dropped");
        if (name.Identifier.Text is "Any" or "All")
            yield return new Mutation(name, name.Identifier.Text == "Any" ? "All" : "Any", "Any and All exchanged");
    }
}
