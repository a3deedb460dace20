using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>
/// The version of an output port is one that its contract has reached: a port may stay behind within its major version, since whoever reads it gets all
/// that it promised.
/// </summary>
internal static class PortVersions
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
        from port in mesh.Mesh.Products.SelectMany(product => product.OutputPorts)
        where port is { Contract.Version.Length: > 0, Version.Length: > 0 } && !Versions.IsSame(port.Version, port.Contract!.Version) && Versions.Compare(port.Version, port.Contract.Version) > 0
        let contract = port.Contract
        select mesh.At(
            port, EngineRule.PortVersion, port.Node["version"]!, $"Output port '{port.Name}' is version {port.Version}, and its contract only {contract.Version}: make them equal.") with
        {
            Related = [mesh.Of(contract).Related(contract.Node["version"]!, "The version of the contract.")],
        };
}
