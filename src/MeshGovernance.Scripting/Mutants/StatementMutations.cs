using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting.Mutants;

/// <summary>Violations removed, and calls of functions that make some.</summary>
internal static class StatementMutations
{
    internal static IEnumerable<Mutation> Of(SyntaxNode node)
    {
        // Saying that nothing applies is no finding, and no case asks for it.
        if (node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } statement && Mutations.NameOf(call) != "NotApplicable" && !Mutations.IsMend(statement))
            yield return new Mutation(statement, "{ }", statement.ToString().StartsWith("Violation", StringComparison.Ordinal) ? "violation removed" : "call removed");
    }
}
