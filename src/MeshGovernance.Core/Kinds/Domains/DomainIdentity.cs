using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Kinds.Domains;

/// <summary>The id of a domain equals its folder, and is no word that names of elements begin with.</summary>
internal static class DomainIdentity
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        foreach (var domain in mesh.Mesh.Domains)
        {
            if (domain.Node["id"] is { Text: { } id } node && id != domain.Key)
                yield return mesh.At(domain, EngineRule.Identity, node, $"'id' is '{id}', but the folder is '{domain.Key}': make them equal.");
            if (ElementName.Reserved.Contains(domain.Key))
                yield return mesh.At(domain, EngineRule.Identity, domain.Node, $"A domain cannot be called '{domain.Key}': the word stands for something else in names of elements.");
        }
    }
}
