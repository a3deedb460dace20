using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MeshGovernance.Scripting.Fences;

/// <summary>What an operation uses: a member, or something refused that has no member.</summary>
internal readonly record struct OperationUse(ISymbol? Member, string? Refused)
{
    internal static OperationUse Of(ISymbol member) => new(member, null);
}

/// <summary>The members behind operations, also behind those that name none.</summary>
internal static class Operations
{
    internal static IEnumerable<OperationUse> Uses(IOperation operation)
    {
        if (RefusedName(operation) is { } name)
            return [new OperationUse(null, name)];
        return Members(operation).OfType<ISymbol>().Select(OperationUse.Of);
    }

    /// <summary>Whether an argument is constant and holds what a condition asks for.</summary>
    internal static bool Keeps(IOperation operation, MemberCondition condition)
    {
        var arguments = operation switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        return arguments.Any(argument => argument.Parameter?.Type is INamedTypeSymbol type && SymbolNames.NameOf(type) == condition.Type && Holds(argument.Value, type, condition.Value));
    }

    private static bool Holds(IOperation value, INamedTypeSymbol type, string wanted) => (value.ConstantValue.Value, Flag(type, wanted)) switch
    {
        (int given, int flag) => (given & flag) == flag,
        _ => false,
    };

    private static int? Flag(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as int?;

    private static string? RefusedName(IOperation operation) => operation switch
    {
        ITypeOfOperation => "typeof",
        ITypeParameterObjectCreationOperation => "new T()",
        IUtf8StringOperation => "u8",
        IAddressOfOperation or IFunctionPointerInvocationOperation => "&",
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => "dynamic",
        IBinaryOperation { OperatorMethod: null, Type.TypeKind: TypeKind.Delegate } or ICompoundAssignmentOperation { OperatorMethod: null, Type.TypeKind: TypeKind.Delegate } => "System.Delegate.Combine",
        _ => null,
    };

    private static ISymbol?[] Members(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IMemberReferenceOperation reference => [reference.Member],
        IConversionOperation conversion => [conversion.OperatorMethod],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.OperatorMethod, assignment.InConversion.MethodSymbol, assignment.OutConversion.MethodSymbol],
        ICoalesceOperation coalesce => [coalesce.ValueConversion.MethodSymbol],
        IArgumentOperation argument => [argument.InConversion.MethodSymbol, argument.OutConversion.MethodSymbol],
        ICollectionExpressionOperation collection => [collection.ConstructMethod],
        ISpreadOperation spread => [spread.ElementConversion.MethodSymbol],
        IImplicitIndexerReferenceOperation indexer => [indexer.LengthSymbol, indexer.IndexerSymbol],
        IListPatternOperation list => [list.LengthSymbol, list.IndexerSymbol],
        ISlicePatternOperation slice => [slice.SliceSymbol],
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
        IRangeOperation range => [range.Method],
        IWithOperation with => [with.CloneMethod],
        _ => [],
    };
}
