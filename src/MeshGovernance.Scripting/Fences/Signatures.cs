using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace MeshGovernance.Scripting.Fences;

/// <summary>
/// Reads the signatures of an assembly for the types of others that they mention. Pointers, and whatever else no policy needs, are
/// mentioned as <see cref="Pointer"/>, which no list knows. A hostile signature may nest as deep as it is long, so its length has a limit.
/// </summary>
internal sealed class Signatures(MetadataReader reader)
{
    internal const string Pointer = "*";

    /// <summary>What stands for the array types, whose members are in no list.</summary>
    internal const string Array = "[]";

    private const int Longest = 2048;

    private readonly Mentions mentions = new();

    internal Signature OfMethod(MethodDefinition method) => Read(method.Signature, () => method.DecodeSignature(mentions, null).ReturnType);

    internal Signature OfField(FieldDefinition field) => Read(field.Signature, () => field.DecodeSignature(mentions, null));

    internal Signature OfType(TypeSpecificationHandle handle) =>
        reader.GetTypeSpecification(handle) is var type ? Read(type.Signature, () => type.DecodeSignature(mentions, null)) : default;

    internal Signature OfArguments(MethodSpecification method) => Read(method.Signature, () =>
    {
        method.DecodeSignature(mentions, null);
        return null;
    });

    internal Signature OfLocals(StandaloneSignature signature) => Read(signature.Signature, () =>
    {
        signature.DecodeLocalSignature(mentions, null);
        return null;
    });

    /// <summary>What a member of another assembly mentions, and whether it belongs to an object.</summary>
    internal Signature OfMember(MemberReference member, out bool isInstance)
    {
        var instance = false;
        var signature = Read(member.Signature, () =>
        {
            if (member.GetKind() == MemberReferenceKind.Field)
                return member.DecodeFieldSignature(mentions, null);
            var method = member.DecodeMethodSignature(mentions, null);
            instance = method.Header.IsInstance;
            return method.ReturnType;
        });
        isInstance = instance;
        return signature;
    }

    private Signature Read(BlobHandle blob, Func<string?> decode)
    {
        if (reader.GetBlobReader(blob).Length > Longest)
            return new Signature(null, [Pointer]);
        var type = decode();
        return new Signature(type, mentions.Take());
    }

    /// <summary>Notes each type; what a part of a signature comes to is the name of its type, where that is one of another assembly.</summary>
    private sealed class Mentions : ISignatureTypeProvider<string?, object?>
    {
        private readonly List<string> names = [];

        internal string[] Take()
        {
            string[] taken = [.. names];
            names.Clear();
            return taken;
        }

        public string? GetPrimitiveType(PrimitiveTypeCode typeCode) =>
            Mention(typeCode is PrimitiveTypeCode.IntPtr or PrimitiveTypeCode.UIntPtr or PrimitiveTypeCode.TypedReference ? Pointer : "System." + typeCode);

        public string? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            MetadataNames.Of(reader, handle) is var name && name == MetadataNames.OfApi ? name : Mention(name);

        public string? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

        public string? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Mention(Pointer);

        public string? GetGenericInstantiation(string? genericType, ImmutableArray<string?> typeArguments) => genericType;

        public string? GetArrayType(string? elementType, ArrayShape shape) => Array;

        public string? GetSZArrayType(string? elementType) => Array;

        public string? GetByReferenceType(string? elementType) => elementType;

        public string? GetGenericMethodParameter(object? genericContext, int index) => null;

        public string? GetGenericTypeParameter(object? genericContext, int index) => null;

        public string? GetModifiedType(string? modifier, string? unmodifiedType, bool isRequired) => unmodifiedType;

        public string? GetPointerType(string? elementType) => Mention(Pointer);

        public string? GetPinnedType(string? elementType) => Mention(Pointer);

        public string? GetFunctionPointerType(MethodSignature<string?> signature) => Mention(Pointer);

        private string Mention(string name)
        {
            names.Add(name);
            return name;
        }
    }
}

/// <summary>A signature: the type that it comes to, where that is one of another assembly, and all that it mentions.</summary>
internal readonly record struct Signature(string? Type, IReadOnlyList<string> Mentioned)
{
    internal bool HasPointers => Mentioned.Contains(Signatures.Pointer);
}
