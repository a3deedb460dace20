using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// Compares who consumes whom. An edge leads from a data product to the one that offers what it reads, under one contract; which version
/// that is, its ports tell.
/// </summary>
internal sealed class EdgeComparison(LoadedMesh before, LoadedMesh after, FilePairs files)
{
    internal IEnumerable<Change> Changes(UnreadFiles unread)
    {
        var old = EdgesOf(before).ToLookup(edge => (files.NameNow(edge.Product.Key), files.NameNow(edge.Source!.Product.Key), edge.ContractId));
        var now = EdgesOf(after).ToLookup(edge => (edge.Product.Key, edge.Source!.Product.Key, edge.ContractId));
        var gone = old.Where(edge => !now.Contains(edge.Key)).Select(edge => edge.MinBy(port => before.NameOf(port), ElementName.Order)!).Where(edge => !IsUnread(edge, isInBase: false));
        var come = now.Where(edge => !old.Contains(edge.Key)).Select(edge => edge.MinBy(port => after.NameOf(port), ElementName.Order)!).Where(edge => !IsUnread(edge, isInBase: true));
        return gone.Select(edge => new Change(ChangeType.Removed, Kinds.Edge, "", null, Side(edge, before), null))
            .Concat(come.Select(edge => new Change(ChangeType.Added, Kinds.Edge, "", null, null, Side(edge, after))));

        bool IsUnread(InputPort edge, bool isInBase) => unread.Touches(edge.Product, isInBase) || unread.Touches(edge.Source!.Product, isInBase);
    }

    private static IEnumerable<InputPort> EdgesOf(LoadedMesh mesh) => mesh.Mesh.Products.SelectMany(product => product.InputPorts).Where(port => port.Source is not null);

    private static ChangeSide Side(InputPort port, LoadedMesh mesh)
    {
        var descriptor = mesh.DescriptorOf(port);
        return new ChangeSide(mesh.NameOf(port), mesh.NameOf(port.Source!).Text, descriptor.Path, descriptor.Places.Anchor(port.Node));
    }
}
