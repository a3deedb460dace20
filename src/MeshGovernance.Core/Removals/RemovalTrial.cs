using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Removals;

/// <summary>Follows what is taken away down the mesh.</summary>
public static class RemovalTrial
{
    /// <param name="mesh">The mesh.</param>
    /// <param name="asked">The element, as people name it.</param>
    /// <param name="version">The one major version that goes; null for all.</param>
    /// <param name="day">The day on which owners are asked for.</param>
    /// <exception cref="UserException">The mesh has no such element.</exception>
    public static Removal Of(LoadedMesh mesh, string asked, int? version, DateOnly day)
    {
        var part = RemovedPart.Find(mesh, asked, version);
        var down = Downstream.Of(part.Ports);
        var gone = part.Ports.Select(removed => removed.Port).ToHashSet();
        return new Removal(
            asked,
            version,
            part.Ports.Any(removed => removed.Columns is not null),
            [.. part.Ports.Select(removed => mesh.NameOf(removed.Port).Text).Distinct()],
            [.. down.Inputs.Where(input => !IsGone(input.Port.Product)).Select(input => ReachedConsumer.Of(mesh, input, day))],
            [.. down.Outputs.Where(output => !gone.Contains(output.Port)).Select(Loss)])
        {
            NotRead = [.. mesh.Broken.Concat(mesh.Unreadable.Select(file => file.Path)).Where(path => mesh.Owners.IsOfProducts(RepoPath.Of(path))).Distinct().Order(StringComparer.Ordinal)],
        };

        // A product that goes as a whole loses nothing by what it consumed.
        bool IsGone(Product product) => part.Ports.Any(removed => removed.Port.Product == product) && product.OutputPorts.All(port => part.Ports.Any(removed => removed.Port == port && removed.Columns is null));

        RemovalLoss Loss(ReachedOutput output) => new(
            mesh.NameOf(output.Port).Text,
            output.Steps,
            [.. output.Inputs.Select(input => mesh.NameOf(input).Text)],
            output.Port.Inputs.All(output.Inputs.Contains),
            ReachedConsumer.Paths(output.Columns));
    }
}
