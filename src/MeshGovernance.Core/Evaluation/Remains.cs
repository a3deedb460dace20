using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Where something that is gone is told: at the nearest element around it that is still there.</summary>
internal static class Remains
{
    internal static (string Path, TextRange Range) Of(LoadedMesh mesh, ElementName gone)
    {
        for (ElementName? upper = gone; upper is not null; upper = upper.Upper)
            foreach (var descriptor in mesh.Descriptors.Where(descriptor => !descriptor.IsOfBase && Describes(descriptor, upper)))
                if (Find(descriptor, descriptor.Document.Root, upper) is { } node)
                    return (descriptor.Path, descriptor.Places.Anchor(node));
        return (MeshSettings.File, TextRange.FileStart);
    }

    /// <summary>A contract stands among the elements of its product.</summary>
    private static bool Describes(Descriptor descriptor, ElementName element) =>
        descriptor.Document.Kind is DocumentKind.Domain or DocumentKind.Product or DocumentKind.Contract && descriptor.Kind.OwnerOf(descriptor.Document.Keys) == element.Head;

    private static Node? Find(Descriptor descriptor, Node node, ElementName element) =>
        node.Kind == NodeKind.Map && descriptor.NameOf(node).Name == element
            ? node
            : node.OwnItems.Where(item => !item.IsScalar).Select(item => Find(descriptor, item, element)).FirstOrDefault(found => found is not null);
}
