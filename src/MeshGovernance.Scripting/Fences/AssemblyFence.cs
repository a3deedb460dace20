using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MeshGovernance.Scripting.Fences;

/// <summary>
/// Holds a compiled policy against the same list, by what its assembly refers to; it does not matter who wrote it. Asked before an
/// assembly is kept and each time that one is taken from the cache, so it must be quick and knows no compiler.
/// </summary>
internal sealed class AssemblyFence
{
    /// <summary>The name of every compiled policy. Another one could be that of a friend of the policy API, who sees more than its public members.</summary>
    internal const string AssemblyName = "policy";

    private const int MostBytes = 4_000_000;

    private static readonly string[] References =
        ["System.Runtime", "System.Collections", "System.Linq", "System.Text.RegularExpressions", typeof(MeshGovernance.Policies.Scope).Assembly.GetName().Name!];

    private static readonly AssemblyRefusal Damaged = new(default, "This is no assembly that a compiler makes.");

    private readonly MetadataReader reader;
    private readonly PEReader file;
    private readonly Signatures signatures;
    private readonly List<AssemblyRefusal> refusals = [];

    private AssemblyFence(PEReader file)
    {
        this.file = file;
        reader = file.GetMetadataReader();
        signatures = new Signatures(reader);
    }

    /// <summary>What a policy may not have; empty where all is well.</summary>
    internal static IReadOnlyList<AssemblyRefusal> Refusals(byte[] assembly)
    {
        if (assembly.Length > MostBytes)
            return [new AssemblyRefusal(default, $"A compiled policy may not have more than {MostBytes} bytes: shorten its constants.")];
        try
        {
            using var image = new PEReader(new MemoryStream(assembly));
            return image.HasMetadata ? new AssemblyFence(image).Judge() : [Damaged];
        }
        catch (Exception error) when (error is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return [Damaged];
        }
    }

    private List<AssemblyRefusal> Judge()
    {
        JudgeFile();
        JudgeReferences();
        JudgeAttributes();
        var types = new TypeFence(file, reader, signatures, refusals);
        foreach (var type in reader.TypeDefinitions)
            types.Judge(type);
        return refusals;
    }

    /// <summary>What an assembly can be and hold beside code that the C# compiler makes of a script.</summary>
    private void JudgeFile()
    {
        var header = file.PEHeaders.CorHeader!;
        Refuse(header.Flags != CorFlags.ILOnly || header.VtableFixupsDirectory.Size > 0 || header.ManagedNativeHeaderDirectory.Size > 0, "native code");
        Refuse(!reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, AssemblyName), "a name other than its own");
        Refuse(reader.AssemblyFiles.Count > 0 || reader.ManifestResources.Count > 0 || reader.ExportedTypes.Count > 0, "other files");
        Refuse(reader.GetTableRowCount(TableIndex.ModuleRef) > 0 || reader.GetTableRowCount(TableIndex.ImplMap) > 0, "native code");
        Refuse(reader.GetTableRowCount(TableIndex.DeclSecurity) > 0 || reader.GetTableRowCount(TableIndex.FieldMarshal) > 0, "native code");
        foreach (var handle in reader.AssemblyReferences)
            if (reader.GetString(reader.GetAssemblyReference(handle).Name) is var name && !References.Contains(name))
                refusals.Add(new AssemblyRefusal(handle, Refusal.Of(name)));
    }

    private void JudgeReferences()
    {
        foreach (var handle in reader.TypeReferences)
            if (MetadataNames.Of(reader, handle) is var name && name != MetadataNames.OfApi && !MemberList.Policy.Knows(name) && !MemberList.Compiler.Knows(name))
                refusals.Add(new AssemblyRefusal(handle, Refusal.OfType(name)));
        foreach (var handle in reader.MemberReferences)
            if (MessageFor(reader.GetMemberReference(handle)) is { } message)
                refusals.Add(new AssemblyRefusal(handle, message));
        foreach (var row in Rows(TableIndex.TypeSpec))
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            JudgePointers(handle, signatures.OfType(handle));
        }

        foreach (var row in Rows(TableIndex.MethodSpec))
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            JudgePointers(handle, signatures.OfArguments(reader.GetMethodSpecification(handle)));
        }

        foreach (var row in Rows(TableIndex.StandAloneSig))
        {
            var handle = MetadataTokens.StandaloneSignatureHandle(row);
            var signature = reader.GetStandaloneSignature(handle);
            if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                JudgePointers(handle, signatures.OfLocals(signature));
            else
                refusals.Add(new AssemblyRefusal(handle, "A policy may not have calls through pointers."));
        }
    }

    private IEnumerable<int> Rows(TableIndex table) => Enumerable.Range(1, reader.GetTableRowCount(table));

    private void JudgePointers(EntityHandle handle, Signature signature)
    {
        if (signature.HasPointers)
            refusals.Add(new AssemblyRefusal(handle, "A policy may not have pointers."));
    }

    private string? MessageFor(MemberReference member)
    {
        var type = member.Parent.Kind switch
        {
            HandleKind.TypeReference => MetadataNames.Of(reader, (TypeReferenceHandle)member.Parent),
            HandleKind.TypeSpecification => signatures.OfType((TypeSpecificationHandle)member.Parent).Type,
            _ => Signatures.Pointer,
        };
        var name = reader.GetString(member.Name);
        if (type is null or MetadataNames.OfApi)
            return null;
        if (type == Signatures.Array)
            return name is "Get" or "Set" or "Address" or ".ctor" ? null : Refusal.Of(name);
        var mentioned = signatures.OfMember(member, out var isInstance).Mentioned;
        var isListed = MemberList.Policy.Has(type, name, mentioned, out var condition)
            && (condition is null || (isInstance && name != ".ctor") || mentioned.Contains(condition.Type));
        return isListed || MemberList.Compiler.Has(type, name, [], out _) ? null : Refusal.OfMember(type, name);
    }

    /// <summary>An attribute can open what is closed, to a reader as trusting as the runtime.</summary>
    private void JudgeAttributes()
    {
        foreach (var handle in reader.CustomAttributes)
            if (reader.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MethodDefinition } constructor
                && MetadataNames.Of(reader, reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType())) is var name
                && !TypeFence.Embedded.Contains(name))
                refusals.Add(new AssemblyRefusal(constructor, Refusal.OfType(name)));
    }

    private void Refuse(bool isRefused, string what)
    {
        if (isRefused)
            refusals.Add(new AssemblyRefusal(default, $"A compiled policy may not have {what}."));
    }
}

/// <summary>What a compiled policy may not have, and the row in its tables that says so.</summary>
internal sealed record AssemblyRefusal(EntityHandle Handle, string Message);
