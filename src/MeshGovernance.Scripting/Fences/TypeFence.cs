using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MeshGovernance.Scripting.Fences;

/// <summary>Judges the types of a compiled policy: what they derive from, what they keep, and what their code is made of.</summary>
internal sealed class TypeFence(PEReader file, MetadataReader reader, Signatures signatures, List<AssemblyRefusal> refusals)
{
    /// <summary>Attributes that the compiler writes into the assembly itself.</summary>
    internal static readonly string[] Embedded = ["Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute"];

    private const string ScriptRun = "<<Initialize>>d__";
    private const string Constants = "<PrivateImplementationDetails>";

    private const MethodImplAttributes NotCode =
        MethodImplAttributes.CodeTypeMask | MethodImplAttributes.ManagedMask | MethodImplAttributes.InternalCall | MethodImplAttributes.Synchronized;

    private static readonly string[] Bases = ["System.Object", "System.ValueType", "System.Enum", "System.MulticastDelegate"];

    internal void Judge(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = MetadataNames.Of(reader, type);
        var parent = BaseOf(type);
        Refuse(handle, name == "<Module>" && (type.GetMethods().Count > 0 || type.GetFields().Count > 0), "code that runs as it is loaded");
        Refuse(handle, !type.Namespace.IsNil && !Embedded.Contains(name), "a type in a namespace");
        Refuse(handle, parent is not null && !Bases.Contains(parent) && !(parent == "System.Attribute" && Embedded.Contains(name)), $"a class derived from '{parent}'");
        Refuse(handle, (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout && type.GetFields().Count > 0, "fields that share their memory");
        foreach (var field in type.GetFields())
            JudgeField(field, type, name);
        foreach (var method in type.GetMethods())
            JudgeMethod(method, type, name, parent == "System.MulticastDelegate");
    }

    private string? BaseOf(TypeDefinition type) => type.BaseType.Kind switch
    {
        _ when type.BaseType.IsNil => null,
        HandleKind.TypeReference => MetadataNames.Of(reader, (TypeReferenceHandle)type.BaseType),
        HandleKind.TypeSpecification => signatures.OfType((TypeSpecificationHandle)type.BaseType).Type,
        _ => null,
    };

    /// <summary>State that outlives a run: only what the compiler keeps of it is constant.</summary>
    private void JudgeField(FieldDefinitionHandle handle, TypeDefinition type, string name)
    {
        var field = reader.GetFieldDefinition(handle);
        var signature = signatures.OfField(field);
        Refuse(handle, signature.HasPointers, "pointers");
        if (!field.Attributes.HasFlag(FieldAttributes.Static) || field.Attributes.HasFlag(FieldAttributes.Literal))
            return;
        var isConstant = field.Attributes.HasFlag(FieldAttributes.InitOnly) && signature.Mentioned is ["System.Decimal"];
        var isKeptLambda = name.StartsWith("<>c", StringComparison.Ordinal) || name.StartsWith("<>O", StringComparison.Ordinal);
        var isData = name.StartsWith(Constants, StringComparison.Ordinal) && type.GetDeclaringType().IsNil;
        Refuse(handle, !isConstant && !isKeptLambda && !isData, "static fields");
    }

    private void JudgeMethod(MethodDefinitionHandle handle, TypeDefinition type, string typeName, bool isDelegate)
    {
        var method = reader.GetMethodDefinition(handle);
        var name = reader.GetString(method.Name);
        var code = isDelegate ? MethodImplAttributes.Runtime : MethodImplAttributes.IL;
        Refuse(handle, signatures.OfMethod(method).HasPointers && !(isDelegate && name == ".ctor"), "pointers");
        Refuse(handle, method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) || (method.ImplAttributes & NotCode) != code, "native code");
        Refuse(handle, name == "Finalize", "finalizers");
        Refuse(handle, type.Attributes.HasFlag(TypeAttributes.Interface) && !method.Attributes.HasFlag(MethodAttributes.Abstract), "code in interfaces");
        Refuse(handle, method.RelativeVirtualAddress == 0 && !isDelegate && !method.Attributes.HasFlag(MethodAttributes.Abstract), "native code");
        if (method.RelativeVirtualAddress != 0)
            JudgeBody(handle, file.GetMethodBody(method.RelativeVirtualAddress), typeName, name == ".cctor");
    }

    private void JudgeBody(MethodDefinitionHandle handle, MethodBodyBlock body, string typeName, bool isStaticConstructor)
    {
        // The run of a script is a task, which tells by an exception that it has failed.
        var catches = typeName.StartsWith(ScriptRun, StringComparison.Ordinal) ? 1 : 0;
        Refuse(handle, body.ExceptionRegions.Count(region => region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter) > catches, "code that catches exceptions");
        foreach (var instruction in Instruction.In(body))
        {
            Refuse(handle, instruction.TouchesMemory, "code that touches raw memory");
            Refuse(handle, isStaticConstructor && !instruction.SetsConstant, "static constructors");
        }
    }

    private void Refuse(EntityHandle handle, bool isRefused, string what)
    {
        if (isRefused)
            refusals.Add(new AssemblyRefusal(handle, $"A policy may not have {what}."));
    }
}
