using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>Numbers, texts and truth values changed, items of lists dropped.</summary>
internal static class ConstantMutations
{
    private const string Changed = "constant changed";
    private const string Dropped = "item dropped";

    internal static IEnumerable<Mutation> Of(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => Literal(literal),
        CollectionExpressionSyntax list => Mutation.WithoutEach(list.Elements, Dropped),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } list => Mutation.WithoutEach(list.Expressions, Dropped),
        _ => [],
    };

    private static IEnumerable<Mutation> Literal(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => [new Mutation(literal, "false", Changed)],
        SyntaxKind.FalseLiteralExpression => [new Mutation(literal, "true", Changed)],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number =>
            [new Mutation(literal, (number + 1).ToString(CultureInfo.InvariantCulture), Changed)],
        // A text that nobody writes: longer by one letter, inside its quotes. An empty one stands for nothing at all.
        SyntaxKind.StringLiteralExpression when literal.Token.IsKind(SyntaxKind.StringLiteralToken) && literal.Token.ValueText.Length > 0 =>
            [new Mutation(literal, literal.Token.Text[..^1] + "~\"", Changed)],
        _ => [],
    };
}
