using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>A port goes by its name and version: no two of a product are the same.</summary>
internal static class PortNames
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh) => mesh.Mesh.Products.SelectMany(product =>
        UniqueNames.Check(mesh, product.InputPorts, "input ports", port => port.Version)
            .Concat(UniqueNames.Check(mesh, product.OutputPorts, "output ports", port => port.Version)));
}
