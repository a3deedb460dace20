using Microsoft.CodeAnalysis;

namespace MeshGovernance.Scripting.Fences;

/// <summary>Symbols by their names in metadata.</summary>
internal static class SymbolNames
{
    internal static string NameOf(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (type.ContainingType is { } outer)
            return $"{NameOf(outer)}+{type.MetadataName}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
    }

    /// <summary>The types of other assemblies that a member mentions in its signature.</summary>
    internal static IEnumerable<string> Mentioned(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).SelectMany(Mentioned),
        IFieldSymbol field => Mentioned(field.Type),
        _ => [],
    };

    private static IEnumerable<string> Mentioned(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Mentioned(array.ElementType),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol => ["*"],
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => Mentioned(tuple),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Mentioned).Prepend(NameOf(named)),
        _ => [],
    };
}
