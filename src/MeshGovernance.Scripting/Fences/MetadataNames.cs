using System.Reflection.Metadata;
using MeshGovernance.Policies;

namespace MeshGovernance.Scripting.Fences;

/// <summary>Types in metadata by their names, as the lists have them. A type of the policy API, all of which is open, goes by <see cref="OfApi"/>.</summary>
internal static class MetadataNames
{
    /// <summary>Stands for every type of the policy API.</summary>
    internal const string OfApi = "MeshGovernance.Policies";

    private const int Deepest = 4;

    private static readonly string Api = typeof(Scope).Assembly.GetName().Name!;

    internal static string Of(MetadataReader reader, TypeReferenceHandle handle) => Of(reader, handle, 0);

    internal static string Of(MetadataReader reader, TypeDefinition type) => Full(reader, type.Namespace, reader.GetString(type.Name));

    /// <summary>A hostile type may be nested in itself.</summary>
    private static string Of(MetadataReader reader, TypeReferenceHandle handle, int depth)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference when depth < Deepest:
                var outer = Of(reader, (TypeReferenceHandle)type.ResolutionScope, depth + 1);
                return outer == OfApi ? OfApi : $"{outer}+{name}";
            case HandleKind.AssemblyReference:
                var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return reader.StringComparer.Equals(assembly.Name, Api) ? OfApi : Full(reader, type.Namespace, name);
            default:
                return Signatures.Pointer;
        }
    }

    private static string Full(MetadataReader reader, StringHandle space, string name) => space.IsNil ? name : $"{reader.GetString(space)}.{name}";
}
