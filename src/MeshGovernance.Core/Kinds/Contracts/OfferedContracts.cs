using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>Every contract is offered by a port of its product, or describes what one reads from outside the mesh.</summary>
internal static class OfferedContracts
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        HashSet<string> broken = [.. mesh.BrokenProducts(DocumentKind.Product), .. mesh.BrokenProducts(DocumentKind.Contract)];
        foreach (var contract in mesh.Mesh.Contracts.Where(contract => contract.Product is { } product && !broken.Contains(product.Key)))
        {
            if (!contract.Product!.OutputPorts.Any(port => port.ContractId == contract.ContractId)
                && !contract.Product.InputPorts.Any(port => port.ContractId == contract.ContractId)
                && !IsMeant(contract))
            {
                yield return mesh.At(
                    contract, EngineRule.Misplaced, contract.Node, $"No output port of '{contract.Product.Key}' names this contract: add its id to a port as contractId (to an input port where it describes a source outside the mesh), or remove the file.");
            }
        }
    }

    /// <summary>Whether a port of the product finds no contract and may mean this one: that is told there, once.</summary>
    private static bool IsMeant(Contract contract)
    {
        var unnamed = contract.Product!.Contracts.Select(other => other.ContractId).Except(contract.Product.OutputPorts.Select(port => port.ContractId).OfType<string>()).ToList();
        return contract.Product.OutputPorts.Any(port => port.ContractMatch.IsUnresolved && (unnamed is [_] || Spelling.Nearest(port.ContractId!, unnamed) == contract.ContractId));
    }
}
