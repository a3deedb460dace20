using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MeshGovernance.Scripting.Fences;

/// <summary>Where in a script stands what an assembly was refused for.</summary>
internal static class ScriptLines
{
    /// <summary>The line and column of the first statement that names a row of the tables, or is in the method that it stands for; the first of the script where none does.</summary>
    internal static (int Line, int Column) Find(byte[] assembly, byte[] symbols, EntityHandle handle)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        using var lines = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var reader = file.GetMetadataReader();
        return reader.MethodDefinitions
            .SelectMany(method => Uses(file, reader, method, handle), (method, offset) => PlaceOf(lines.GetMetadataReader(), method, offset))
            .Where(place => place.Line > 0)
            .DefaultIfEmpty((Line: 1, Column: 1))
            .Min();
    }

    private static IEnumerable<int> Uses(PEReader file, MetadataReader reader, MethodDefinitionHandle method, EntityHandle handle)
    {
        var definition = reader.GetMethodDefinition(method);
        if (definition.RelativeVirtualAddress == 0)
            return [];
        if (handle == method || (handle.Kind == HandleKind.TypeDefinition && definition.GetDeclaringType() == handle))
            return [0];
        var token = handle.IsNil ? -1 : MetadataTokens.GetToken(handle);
        return Instruction.In(file.GetMethodBody(definition.RelativeVirtualAddress))
            .Where(instruction => instruction.Token == token || Generic(reader, instruction.Token) == handle)
            .Select(instruction => instruction.Offset);
    }

    /// <summary>The method behind a generic one with its types filled in.</summary>
    private static EntityHandle Generic(MetadataReader reader, int token) =>
        token >> 24 == (int)TableIndex.MethodSpec ? reader.GetMethodSpecification((MethodSpecificationHandle)MetadataTokens.EntityHandle(token)).Method : default;

    private static (int Line, int Column) PlaceOf(MetadataReader lines, MethodDefinitionHandle method, int offset)
    {
        var points = lines.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden).ToList();
        var point = points.LastOrDefault(point => point.Offset <= offset) is { StartLine: > 0 } before ? before : points.FirstOrDefault();
        return (point.StartLine, point.StartColumn);
    }
}
