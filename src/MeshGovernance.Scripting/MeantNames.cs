using System.Collections.Immutable;
using MeshGovernance.Core.Text;
using MeshGovernance.Scripting.Fences;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting;

/// <summary>The name that an author probably meant where the compiler knows none: one that stands there to be used, and that a policy may use.</summary>
internal static class MeantNames
{
    /// <summary>A sentence to put behind the compiler's; empty where nothing is near, or where the error is another one.</summary>
    internal static string SentenceFor(Diagnostic error, CSharpCompilation compilation)
    {
        if (error.Id is not ("CS0103" or "CS0117" or "CS1061") || error.Location.SourceTree is not { } tree)
            return "";
        var model = compilation.GetSemanticModel(tree);
        return NameIn(tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true)) is { } name
            && Spelling.Nearest(name.Identifier.ValueText, Candidates(model, name).Where(MayBeUsed).Select(symbol => symbol.Name).Distinct().Order(StringComparer.Ordinal)) is { } near
            ? $". Did you mean '{near}'?"
            : "";
    }

    /// <summary>The name that an error is about; behind a question mark the error takes the dot along.</summary>
    private static SimpleNameSyntax? NameIn(SyntaxNode node) => node is MemberBindingExpressionSyntax binding ? binding.Name : node as SimpleNameSyntax;

    private static ImmutableArray<ISymbol> Candidates(SemanticModel model, SimpleNameSyntax name) =>
        OwnerOf(model, name) is { } owner
            ? model.LookupSymbols(name.SpanStart, owner, includeReducedExtensionMethods: true)
            : model.LookupSymbols(name.SpanStart);

    /// <summary>What the name was looked for in; null where it stands alone.</summary>
    private static ITypeSymbol? OwnerOf(SemanticModel model, SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => TypeOf(model, access.Expression),
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span)) is { } conditional
            ? WithoutQuestionMark(TypeOf(model, conditional.Expression))
            : null,
        NameColonSyntax { Parent: SubpatternSyntax { Parent.Parent: PatternSyntax pattern } } => WithoutQuestionMark(model.GetOperation(pattern)?.Type ?? model.GetTypeInfo(pattern).Type),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => TypeOf(model, made),
        _ => null,
    };

    private static ITypeSymbol? TypeOf(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type ?? model.GetSymbolInfo(expression).Symbol as ITypeSymbol;

    private static ITypeSymbol? WithoutQuestionMark(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value ? value.TypeArguments[0] : type;

    private static bool MayBeUsed(ISymbol symbol) =>
        symbol is { CanBeReferencedByName: true, Name: not ParametersMember.TypeName } and not INamespaceSymbol and not INamedTypeSymbol { IsScriptClass: true } && MemberFence.Allows(symbol);
}
