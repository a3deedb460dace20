using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting.Fences;

/// <summary>What no policy needs and no list of members can judge. Looked for on the syntax tree, before anything is resolved.</summary>
internal static class SyntaxFence
{
    /// <summary>What a script may add to the namespaces that it sees anyway.</summary>
    private static readonly string[] Namespaces =
        [.. MemberList.Policy.Types.Select(type => type.Name[..type.Name.LastIndexOf('.')]).Append("MeshGovernance.Policies").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The compiler tries the overloads of each function for each around it: with every level the time is a multiple.</summary>
    private const int DeepestFunction = 4;

    private const string Memory = "A policy has no access to raw memory: use arrays, lists and text instead of";
    private const string Waiting = "A policy runs from its first line to its last: remove";
    private const string State = "A policy keeps nothing from one run to the next: remove 'static'";

    internal static IEnumerable<(Location Location, string Message)> Refusals(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        foreach (var node in root.DescendantNodes(descendIntoTrivia: true))
            if (Judge(node) is { } message)
                yield return (Place(node), message);
        foreach (var token in root.DescendantTokens())
            if (Judge(token) is { } message)
                yield return (token.GetLocation(), message);
    }

    private static string? Judge(SyntaxNode node) => node switch
    {
        DirectiveTriviaSyntax directive => $"A policy has no directives: remove '#{directive.DirectiveNameToken.Text}'.",
        AttributeListSyntax => "A policy has no attributes: remove this one, nothing in a rule reads it.",
        BaseNamespaceDeclarationSyntax => "A policy is one script: remove the namespace, and leave its types where they are.",
        ExternAliasDirectiveSyntax => "A policy sees the policy API and the list of what it may use: remove the alias.",
        UsingDirectiveSyntax { Alias: null, NamespaceOrType: IdentifierNameSyntax { Identifier.Text: "var" } } => "Outside of functions a script has no 'using var': write 'using (...) { }', or move it into a function.",
        UsingDirectiveSyntax { Alias: null, StaticKeyword.RawKind: 0, NamespaceOrType: { } name } when !Namespaces.Contains(Plain(name)) =>
            $"A policy may not use the namespace '{Plain(name)}': remove the line. What there is beyond the usual is in {string.Join(" and ", "System.Globalization", "System.Text")}.",
        CatchClauseSyntax => "A policy catches no exceptions, for it could catch the one that stops it: ask first (TryParse, TryGetValue, '?.', 'is'). If a policy fails, mesh says where.",
        LockStatementSyntax => "A policy runs on one thread: remove 'lock'.",
        AwaitExpressionSyntax => $"{Waiting} 'await'.",
        UnsafeStatementSyntax or FixedStatementSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
            or PointerTypeSyntax or FunctionPointerTypeSyntax or MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => $"{Memory} '{FirstWord(node)}'.",
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } => "'dynamic' hides what is called: name the type, or write 'var'.",
        DestructorDeclarationSyntax => "A policy leaves nothing to clean up: remove the finalizer.",
        MethodDeclarationSyntax { Identifier.ValueText: "Finalize" } => "A policy leaves nothing to clean up: give 'Finalize' another name.",
        ConstructorDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword) => $"{State}, and do it where it is needed.",
        FieldDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword) => $"{State}, or write 'const'.",
        PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword) && HoldsValue(property) => $"{State}, or compute the value with '=>'.",
        EventDeclarationSyntax or EventFieldDeclarationSyntax => "A policy has no events: call the function.",
        StructDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.RefKeyword) => $"{Memory} 'ref struct'.",
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } method when method.Body is not null || method.ExpressionBody is not null => "An interface of a policy says what there is, not how: move the body to a class.",
        PropertyDeclarationSyntax { Parent: InterfaceDeclarationSyntax } property when !HoldsValue(property) => "An interface of a policy says what there is, not how: move the body to a class.",
        InterfaceDeclarationSyntax { Members: var members } when members.Any(member => member.Modifiers.Any(SyntaxKind.StaticKeyword)) => "An interface of a policy says what there is, not how: remove its static members.",
        AnonymousFunctionExpressionSyntax lambda when lambda.Ancestors().Count(outer => outer is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax) == DeepestFunction =>
            "Functions nest too deep here, and would be compiled for ever: give the inner ones names of their own.",
        _ => null,
    };

    private static string? Judge(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.AsyncKeyword => $"{Waiting} 'async'.",
        SyntaxKind.AwaitKeyword when token.Parent is not AwaitExpressionSyntax => $"{Waiting} 'await'.",
        SyntaxKind.UnsafeKeyword when token.Parent is not UnsafeStatementSyntax => $"{Memory} 'unsafe'.",
        SyntaxKind.FixedKeyword when token.Parent is not FixedStatementSyntax => $"{Memory} 'fixed'.",
        SyntaxKind.ExternKeyword when token.Parent is not ExternAliasDirectiveSyntax => "A policy calls no code outside of it: remove 'extern'.",
        SyntaxKind.VolatileKeyword => "A policy runs on one thread: remove 'volatile'.",
        SyntaxKind.ArgListKeyword => $"{Memory} '__arglist'.",
        _ => null,
    };

    /// <summary>Whether a property has a field behind it: it says nowhere how to get its value.</summary>
    private static bool HoldsValue(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Any(accessor => accessor.Body is null && accessor.ExpressionBody is null) == true;

    private static string Plain(TypeSyntax name) => name.ToString().Replace("global::", "", StringComparison.Ordinal);

    private static string FirstWord(SyntaxNode node) => node is PointerTypeSyntax ? "*" : node.GetFirstToken().Text;

    /// <summary>The place to underline: what names a member, rather than the whole of it.</summary>
    private static Location Place(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax { Modifiers.Count: > 0 } member => member.Modifiers[0].GetLocation(),
        DirectiveTriviaSyntax or AttributeListSyntax or UsingDirectiveSyntax or IdentifierNameSyntax => node.GetLocation(),
        _ => node.GetFirstToken().GetLocation(),
    };
}
