using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>The version of an output port is one that its contract has. Until it is, readers get the latest of its major version.</summary>
internal static class PortVersions
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
        from port in mesh.Mesh.Products.SelectMany(product => product.OutputPorts)
        where port is { Contract.Version.Length: > 0, Version.Length: > 0 } && !Versions.IsSame(port.Version, port.Contract!.Version)
        let contract = port.Contract
        select mesh.At(
            port, EngineRule.PortVersion, port.Node["version"]!, $"Output port '{port.Name}' is version {port.Version}, and its contract is version {contract.Version}: make them equal.") with
        {
            Related = [mesh.Of(contract).Related(contract.Node["version"]!, "The version of the contract.")],
        };
}
