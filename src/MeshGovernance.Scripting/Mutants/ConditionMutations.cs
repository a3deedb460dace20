using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>Conditions negated, clauses and alternatives dropped, operators changed.</summary>
internal static class ConditionMutations
{
    private const string NegatedCondition = "condition negated";
    private const string DroppedClause = "clause dropped";
    private const string ChangedOperator = "operator changed";

    private static readonly Dictionary<SyntaxKind, string> Neighbours = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
    };

    internal static IEnumerable<Mutation> Of(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => [Negation(branch.Condition, NegatedCondition)],
        WhileStatementSyntax loop => [Negation(loop.Condition, NegatedCondition)],
        ConditionalExpressionSyntax choice => [Negation(choice.Condition, NegatedCondition)],
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var body, ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } } =>
            [Negation(body, NegatedCondition)],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either =>
            [new Mutation(either, either.Left.ToString(), DroppedClause), new Mutation(either, either.Right.ToString(), DroppedClause)],
        BinaryExpressionSyntax binary when Neighbours.TryGetValue(binary.OperatorToken.Kind(), out var other) =>
            [new Mutation(binary.OperatorToken, other, ChangedOperator), .. Clauses(binary)],
        RelationalPatternSyntax relation when Neighbours.TryGetValue(relation.OperatorToken.Kind(), out var other) =>
            [new Mutation(relation.OperatorToken, other, ChangedOperator)],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => [new Mutation(minus.OperatorToken, "", ChangedOperator)],
        BinaryPatternSyntax { Parent: not BinaryPatternSyntax } pattern => Mutation.WithoutEach(Alternatives(pattern), DroppedClause),
        UnaryPatternSyntax not => [new Mutation(not, not.Pattern.ToString(), NegatedCondition)],
        PropertyPatternClauseSyntax properties => Mutation.WithoutEach(properties.Subpatterns, DroppedClause),
        _ => [],
    };

    internal static Mutation Negation(ExpressionSyntax condition, string what) => new(condition, Negated(condition), what);

    private static string Negated(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand.ToString(),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } equality =>
            new Mutation(equality.OperatorToken, Neighbours[equality.OperatorToken.Kind()], "").Within(equality),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax not } => new Mutation(not, not.Pattern.ToString(), "").Within(condition),
        _ => $"!({condition})",
    };

    private static string Within(this Mutation mutation, ExpressionSyntax whole) =>
        new Mutation(new TextSpan(mutation.Span.Start - whole.SpanStart, mutation.Span.Length), mutation.Text, "").Apply(whole.ToString());

    /// <summary>Each clause of a chain of &amp;&amp; or || dropped, once for the whole chain.</summary>
    private static IEnumerable<Mutation> Clauses(BinaryExpressionSyntax chain) =>
        chain.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression && !chain.Parent.IsKind(chain.Kind())
            ? Mutation.WithoutEach(Links(chain, chain.Kind()), DroppedClause)
            : [];

    private static IReadOnlyList<SyntaxNode> Links(ExpressionSyntax node, SyntaxKind kind) =>
        node is BinaryExpressionSyntax binary && node.IsKind(kind) ? [.. Links(binary.Left, kind), binary.Right] : [node];

    private static IReadOnlyList<SyntaxNode> Alternatives(PatternSyntax node) =>
        node is BinaryPatternSyntax binary ? [.. Alternatives(binary.Left), binary.Right] : [node];
}
