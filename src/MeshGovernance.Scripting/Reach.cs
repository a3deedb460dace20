using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MeshGovernance.Policies;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting;

/// <summary>How far a compiled policy can look: told by the members that its code names, since there is no other way to them.</summary>
internal static class Reach
{
    private const string Getter = "get_";

    /// <summary>Whether the policy can look beyond the files of one data product.</summary>
    internal static bool IsBeyondProduct(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var reader = image.GetMetadataReader();
        return reader.MemberReferences.Select(reader.GetMemberReference).Any(member => LeadsBeyond(reader, member));
    }

    private static bool LeadsBeyond(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
        && reader.GetString(member.Name) is var name && name.StartsWith(Getter, StringComparison.Ordinal)
        && MetadataNames.Of(reader, (TypeReferenceHandle)member.Parent) == MetadataNames.OfApi
        && MembersBeyondProduct.Members.Contains((reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name), name[Getter.Length..]));
}
