using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MeshGovernance.Scripting.Fences;

/// <summary>Holds whatever a script names, calls or converts, also where no name stands, against the list of members.</summary>
internal sealed class MemberFence(SemanticModel model)
{
    private readonly bool hasAliases = model.SyntaxTree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Any(directive => directive.Alias is not null);
    private readonly SortedDictionary<(int Start, int Length), string> refusals = [];

    internal static IEnumerable<(Location Location, string Message)> Refusals(SemanticModel model)
    {
        var fence = new MemberFence(model);
        var root = model.SyntaxTree.GetRoot();
        fence.JudgeOperations(root);
        fence.JudgeTypes(root);
        return fence.refusals.Select(refusal => (Location.Create(model.SyntaxTree, new(refusal.Key.Start, refusal.Key.Length)), refusal.Value));
    }

    /// <summary>Types that a script names. Where a member of theirs is named with them, the member is judged.</summary>
    private void JudgeTypes(SyntaxNode root)
    {
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.IsVar || IsQualifier(name) || Symbol(name) is not INamedTypeSymbol type)
                continue;
            if (!Allows(type))
                Refuse(name, Refusal.OfType(SymbolNames.NameOf(type)));
            else if (name.FirstAncestorOrSelf<BaseTypeSyntax>()?.Type == name && type.TypeKind == TypeKind.Class && !IsOfPolicy(type) && type.SpecialType != SpecialType.System_Object)
                Refuse(name, $"A class of a policy stands on its own: hold a '{type.Name}' in a field instead of deriving from it.");
        }
    }

    /// <summary>The operations are walked as a list: a hostile script may nest deeper than a stack is.</summary>
    private void JudgeOperations(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>([root]);
        while (pending.TryPop(out var node))
        {
            JudgeHidden(node);
            if (model.GetOperation(node) is { Parent: null } operation)
                foreach (var part in operation.DescendantsAndSelf())
                    foreach (var used in Operations.Uses(part))
                        Judge(part, used);
            foreach (var child in node.ChildNodes())
                pending.Push(child);
        }
    }

    /// <summary>What the compiler calls for a statement without an operation to show for it.</summary>
    private void JudgeHidden(SyntaxNode node)
    {
        if (node is CommonForEachStatementSyntax loop)
        {
            var info = model.GetForEachStatementInfo(loop);
            foreach (var used in new ISymbol?[] { info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod, info.ElementConversion.MethodSymbol, info.CurrentConversion.MethodSymbol })
                Judge(loop.Expression, used);
        }
        else if (node is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment)
            JudgeDeconstruction(assignment.Right, model.GetDeconstructionInfo(assignment));

        if (node is ForEachVariableStatementSyntax each)
            JudgeDeconstruction(each.Variable, model.GetDeconstructionInfo(each));
    }

    private void JudgeDeconstruction(SyntaxNode place, DeconstructionInfo info)
    {
        Judge(place, info.Method);
        Judge(place, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
            JudgeDeconstruction(place, nested);
    }

    private void Judge(IOperation operation, OperationUse used)
    {
        if (used.Refused is { } name)
            Refuse(operation.Syntax, Refusal.Of(name));
        else if (IsRefused(used.Member!, operation.IsImplicit, out var condition))
            Refuse(Named(operation.Syntax), MessageFor(used.Member!));
        else if (condition is not null && used.Member is IMethodSymbol method && (method.IsStatic || method.MethodKind == MethodKind.Constructor) && !Operations.Keeps(operation, condition))
            Refuse(Named(operation.Syntax), MessageFor(used.Member!));
    }

    private void Judge(SyntaxNode place, ISymbol? used)
    {
        if (used is not null && IsRefused(used, isImplicit: true, out _))
            Refuse(place, MessageFor(used));
    }

    /// <summary>Whether a script may name a type, or a member of one.</summary>
    internal static bool Allows(ISymbol symbol) => symbol is INamedTypeSymbol type ? IsOwn(type) || MemberList.Policy.Knows(SymbolNames.NameOf(type)) : !IsRefused(symbol, isImplicit: false, out _);

    private static bool IsRefused(ISymbol member, bool isImplicit, out MemberCondition? condition)
    {
        condition = null;
        member = member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member;
        member = member.OriginalDefinition;
        if (member is IMethodSymbol { Name: "GetHashCode" } && !isImplicit)
            return true;
        if (member.ContainingType is not { } type || IsOwn(type))
            return false;
        if (type.TypeKind == TypeKind.Enum && member is IFieldSymbol)
            return !MemberList.Policy.Knows(SymbolNames.NameOf(type));
        var accessor = member is IPropertySymbol property ? property.GetMethod ?? property.SetMethod! : member;
        var name = SymbolNames.NameOf(type);
        var mentioned = SymbolNames.Mentioned(accessor).ToList();
        return !MemberList.Policy.Has(name, accessor.MetadataName, mentioned, out condition)
            && !(isImplicit && MemberList.Compiler.Has(name, accessor.MetadataName, [], out _));
    }

    private static string MessageFor(ISymbol member) => Refusal.OfMember(SymbolNames.NameOf(member.ContainingType), member.Name);

    /// <summary>What the script itself or the policy API declares.</summary>
    private static bool IsOwn(INamedTypeSymbol type) => type.TypeKind == TypeKind.Error || IsOfPolicy(type);

    private static bool IsOfPolicy(INamedTypeSymbol type) =>
        type.IsAnonymousType || type.Locations.Any(place => place.IsInSource) || type.ContainingAssembly?.Name == typeof(MeshGovernance.Policies.Scope).Assembly.GetName().Name;

    private ISymbol? Symbol(SimpleNameSyntax name) => (hasAliases ? model.GetAliasInfo(name)?.Target : null) ?? model.GetSymbolInfo(name).Symbol;

    /// <summary>Whether a name only leads to a member behind it.</summary>
    private static bool IsQualifier(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is MemberAccessExpressionSyntax outer && outer.Expression == whole;
    }

    /// <summary>The name to underline in an expression.</summary>
    private static SyntaxNode Named(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => Named(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ObjectCreationExpressionSyntax creation => creation.Type is QualifiedNameSyntax qualified ? qualified.Right : creation.Type,
        _ => node,
    };

    private void Refuse(SyntaxNode node, string message) => refusals.TryAdd((node.Span.Start, node.Span.Length), message);
}
