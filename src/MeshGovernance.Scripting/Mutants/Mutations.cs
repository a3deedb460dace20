using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>
/// Everything that could be wrong with a script in one place. What a finding says, where it stands and how to fix it is left alone:
/// the cases compare message and place word for word, and know no fixes.
/// </summary>
internal static class Mutations
{
    private static readonly string[] Mends = ["Suggest", "Fix"];
    private static readonly string[] Wordings = ["NotApplicable", "At", "Join", .. Mends];

    internal static IEnumerable<Mutation> Of(CompilationUnitSyntax script) => script
        .DescendantNodes(IsJudging)
        .Where(IsJudging)
        .SelectMany(node => ConditionMutations.Of(node).Concat(ConstantMutations.Of(node)).Concat(QueryMutations.Of(node)).Concat(StatementMutations.Of(node)));

    /// <summary>Whether an expression only fixes: a call of Suggest or Fix on a violation that was made before.</summary>
    internal static bool IsMend(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [var only] } => IsMend(only),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } mend } } =>
            Mends.Contains(mend.Name.Identifier.Text),
        _ => false,
    };

    /// <summary>The name of what is called.</summary>
    internal static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
        _ => null,
    };

    private static bool IsJudging(SyntaxNode node) => node switch
    {
        InterpolatedStringExpressionSyntax => false,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => !IsText(sum.Left) && !IsText(sum.Right),
        IfStatementSyntax { Else: null } mending => !IsMend(mending.Statement),
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } => NameOf(call) is not { } name || !Wordings.Contains(name),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => NameOf(call) != "Violation" || list.Arguments[0] == argument,
        _ => true,
    };

    private static bool IsText(ExpressionSyntax part) => part switch
    {
        InterpolatedStringExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum.Left) || IsText(sum.Right),
        _ => false,
    };
}
