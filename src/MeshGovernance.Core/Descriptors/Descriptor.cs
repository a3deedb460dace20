using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>
/// A read file: its path, its kind, its nodes as the model sees them, and their places. <paramref name="IsOfBase"/> says that it stands so in the base
/// of a pull request only: what is said of it has no line in the head, and no fix there.
/// </summary>
internal sealed record Descriptor(string Path, DescriptorKind Kind, Document Document, Places Places, bool IsOfBase = false)
{
    /// <summary>The pattern of the settings by which it was found; null for a file in a usual place.</summary>
    internal PathMatch? By { get; init; }

    /// <summary>Whether it is a file of the mesh as it stands, and not made of others or known from elsewhere.</summary>
    internal bool IsFile => Document.Kind is not (DocumentKind.Record or DocumentKind.Evidence);

    /// <summary>The folder that it has to itself; null where it shares one.</summary>
    internal RepoPath? OwnFolder => Kind.HasFolder && By?.Pattern.HasOwnFolder != false ? RepoPath.Of(Path).Folder : null;

    internal NamedElement NameOf(Node node) => NamedElement.Below(Kind.ElementOf(Document), Document.Root, node);

    internal Diagnostic At(EngineRule rule, Node node, string message, string key = "") =>
        new(rule, Path, Places.Anchor(node), NameOf(node), message, key);

    /// <summary>The same about a field of a map; where it is missing, the map shows its place.</summary>
    internal Diagnostic At(EngineRule rule, Node? map, string field, string message, string key) => At(rule, map?[field] ?? map ?? Document.Root, message, key);

    /// <summary>A node as another place that a finding is about.</summary>
    internal RelatedPlace Related(Node node, string message)
    {
        var name = NameOf(node);
        return new RelatedPlace(name.Name, name.Kind, Path, IsOfBase ? TextRange.FileStart : Places.Anchor(node), message);
    }
}
