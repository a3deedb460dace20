using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MeshGovernance.Scripting.Fences;

/// <summary>
/// The hashes that .NET makes of texts, and of several values together, differ from run to run. Code of the script that is asked to compare two values because
/// their hashes are equal would be a dice. So what compares by itself has a hash of its own, and is part of nothing that .NET hashes.
/// </summary>
internal sealed class EqualityFence
{
    private const string Instead = "and the number differs from run to run. Leave 'Equals' out: records and tuples compare their values by themselves.";

    private readonly List<(Location Location, string Message)> refusals = [];
    private readonly HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);

    internal static IEnumerable<(Location Location, string Message)> Refusals(SemanticModel model)
    {
        var root = model.SyntaxTree.GetRoot();
        var types = root.DescendantNodes().OfType<TypeDeclarationSyntax>().Select(type => (Syntax: type, Symbol: model.GetDeclaredSymbol(type)!)).ToList();
        if (!types.Exists(type => OwnEquals(type.Symbol) is not null))
            return [];
        var fence = new EqualityFence();
        foreach (var (syntax, type) in types)
            fence.JudgeDeclared(syntax, type);
        fence.JudgeOperations(model, root);
        return fence.refusals;
    }

    private void JudgeDeclared(TypeDeclarationSyntax syntax, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface || HasOwnHash(type))
            return;
        if (OwnEquals(type) is { } equals)
            Refuse(equals.DeclaringSyntaxReferences[0].GetSyntax(), $"'{type.Name}' has an 'Equals' of its own and no 'GetHashCode': give it one that is made of the same fields, such as a number or the length of a text. Or leave 'Equals' out: records compare their values by themselves.");
        else if ((type.IsRecord || type.IsValueType) && (BasesOf(type).Any(parent => OwnEquals(parent) is not null) || !FieldsOf(type).All(IsPlain)))
            Refuse(syntax, $"'{type.Name}' is hashed with what can have an 'Equals' of its own, {Instead}");
    }

    /// <summary>As a list: a hostile script may nest deeper than a stack is.</summary>
    private void JudgeOperations(SemanticModel model, SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is TypeSyntax && model.GetTypeInfo(node).Type is { } named)
                Judge(node, named);
            if (model.GetOperation(node) is not { Parent: null } operation)
                continue;
            foreach (var part in operation.DescendantsAndSelf())
            {
                if (part.Type is { } type)
                    Judge(part.Syntax, type);
                if (part is IInvocationOperation { TargetMethod: var method })
                    foreach (var argument in method.TypeArguments)
                        Judge(part.Syntax, argument);

                // The pairs of a dictionary have keys; one that was made may have none, and is then hashed by its value.
                if (part is IObjectCreationOperation or IInvocationOperation { TargetMethod.ContainingType.Name: "KeyValuePair" }
                    && part.Type is INamedTypeSymbol { Name: "KeyValuePair" } pair && !pair.TypeArguments.All(IsPlain))
                    Refuse(part.Syntax, $"'{pair.ToMinimalDisplayString(model, part.Syntax.SpanStart)}' is hashed with what can have an 'Equals' of its own, {Instead}");
            }
        }
    }

    private void Judge(SyntaxNode place, ITypeSymbol type)
    {
        if (!seen.Add(type))
            return;
        if (type is IArrayTypeSymbol array)
            Judge(place, array.ElementType);
        if (type is not INamedTypeSymbol named)
            return;
        foreach (var argument in named.TypeArguments)
            Judge(place, argument);
        if (PartsOf(named) is { } parts && !parts.All(IsPlain))
            Refuse(place, $"'{named.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' is hashed with what can have an 'Equals' of its own, {Instead}");
    }

    private static IMethodSymbol? OwnEquals(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface ? null : type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
        !method.IsImplicitlyDeclared && method.Parameters.Length == 1 && (method.Name == "Equals" || method.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == "Equals")));

    private static bool HasOwnHash(INamedTypeSymbol type) =>
        type.GetMembers("GetHashCode").OfType<IMethodSymbol>().Any(method => method is { IsImplicitlyDeclared: false, IsOverride: true, IsAbstract: false, Parameters.Length: 0 });

    /// <summary>What a type is hashed and compared by, where .NET or the compiler does it value by value; null where it does not.</summary>
    private static IEnumerable<ITypeSymbol>? PartsOf(INamedTypeSymbol type) => type switch
    {
        { IsTupleType: true } => type.TupleElements.Select(element => element.Type),
        { IsAnonymousType: true } => type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Type),
        { Name: "Tuple", Arity: > 0 } => type.TypeArguments,
        _ => null,
    };

    private static IEnumerable<ITypeSymbol> FieldsOf(INamedTypeSymbol type) => type.GetMembers().Where(member => !member.IsStatic).Select(member => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsImplicitlyDeclared: false } property => property.Type,
        _ => null,
    }).OfType<ITypeSymbol>();

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    /// <summary>Whether no value of a type can run code of the script where it is compared. What .NET declares, no class of a script derives from.</summary>
    private static bool IsPlain(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum or TypeKind.Array or TypeKind.Delegate } => true,
        { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } => false,
        INamedTypeSymbol named when PartsOf(named) is { } parts => parts.All(IsPlain),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, Arity: > 0 } named => named.TypeArguments.All(IsPlain),
        INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named => !named.Locations.Any(place => place.IsInSource) && (named.IsSealed || !named.InstanceConstructors.Any(IsOpen) || !IsOfApi(named)),
        _ => false,
    };

    private static bool IsOpen(IMethodSymbol constructor) => constructor.DeclaredAccessibility is not (Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal);

    private static bool IsOfApi(INamedTypeSymbol type) => type.ContainingAssembly?.Name == typeof(MeshGovernance.Policies.Scope).Assembly.GetName().Name;

    private void Refuse(SyntaxNode place, string message) => refusals.Add((Name(place).GetLocation()!, message));

    private static SyntaxNodeOrToken Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        TypeDeclarationSyntax type => type.Identifier,
        _ => node,
    };
}
