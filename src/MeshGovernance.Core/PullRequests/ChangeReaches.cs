using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Removals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.PullRequests;

/// <summary>Follows what a pull request changes to whoever reads it, and to whoever reads what is made from it.</summary>
public static class ChangeReaches
{
    /// <param name="head">The mesh of the head, which knows what it was changed from.</param>
    /// <param name="selection">What is looked at.</param>
    /// <param name="day">The day on which owners are asked for.</param>
    public static IReadOnlyList<ChangeReach> Of(LoadedMesh head, Selection selection, DateOnly day) =>
        [.. head.Mesh.Changed.Where(selection.Includes).Select(product => Of(head, product, day)).Where(reach => reach.Consumers.Count > 0)];

    private static ChangeReach Of(LoadedMesh head, ProductChange product, DateOnly day)
    {
        var harmful = product.Changes.Where(change => change.Severity >= Severity.Risky && change.Offers.Count > 0).ToList();
        var down = Downstream.Of(harmful.SelectMany(change => change.Offers.Select(port => (port, ChangedPart.Columns(change.Was), change.GoneValue))));
        return new ChangeReach(
            product.Product.Key,
            harmful.Count(change => change.IsBreaking),
            harmful.Count(change => !change.IsBreaking),
            [.. down.Inputs.Where(input => input.Port.Product.Key != product.Product.Key).Select(input => ReachedConsumer.Of(head, input, day))]);
    }
}
