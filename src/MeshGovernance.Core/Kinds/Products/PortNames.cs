using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>A port goes by its name and version: no two of a product are the same.</summary>
internal static class PortNames
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        return mesh.Mesh.Products.SelectMany(product =>
            Twice(product.InputPorts.Select(port => (Port: (Element)port, port.Name, port.Version)), "input")
                .Concat(Twice(product.OutputPorts.Select(port => (Port: (Element)port, port.Name, port.Version)), "output")));

        IEnumerable<Diagnostic> Twice(IEnumerable<(Element Port, string Name, string? Version)> ports, string kind) => ports
            .Where(port => port.Name.Length > 0)
            .GroupBy(port => (port.Name, port.Version))
            .SelectMany(same => same.Skip(1).Select(second => mesh.At(
                second.Port,
                EngineRule.DuplicateId,
                second.Port.Node["name"]!,
                $"There are two {kind} ports '{same.Key.Name}'{(same.Key.Version is { } version ? $" in version {version}" : "")}: give this one its own name or version, or remove it.") with
            {
                Related = [mesh.Of(second.Port).Related(same.First().Port.Node["name"]!, "The first with this name.")],
            }));
    }
}
