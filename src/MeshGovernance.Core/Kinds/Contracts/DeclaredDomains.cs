using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>The <c>domain</c> of a contract is free text, but not the name of a domain that the contract is not in.</summary>
internal static class DeclaredDomains
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        var domains = mesh.Mesh.Domains.Select(domain => domain.Key).ToHashSet();
        return mesh.Mesh.Contracts
            .Where(contract => contract.DeclaredDomain is { } declared && declared != contract.DomainId && domains.Contains(declared))
            .Select(contract => mesh.At(
                contract, EngineRule.Identity, contract.Node["domain"]!, $"'domain' is '{contract.DeclaredDomain}', which is another domain: the contract is in '{contract.DomainId}'. Write that, or remove the field."));
    }
}
