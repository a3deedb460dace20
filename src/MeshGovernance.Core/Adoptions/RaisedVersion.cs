using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>A policy with other dates is a new version of it, which the guild decides on: the next patch, since the rule itself stays.</summary>
public static class RaisedVersion
{
    /// <summary>The <c>policy.yaml</c> with the next patch version, and everything else in it as it was.</summary>
    /// <exception cref="UserException">The file is written in a way that leaves no safe place for it.</exception>
    public static (string File, byte[] Content) Of(LoadedMesh mesh, PolicySource source)
    {
        var file = source.Folder + PolicyKind.File;
        var edits = Versions.After(source.Policy.Version, Severity.Editorial) is { } next
            ? new EditWriter(mesh.Files).Set(mesh.DescriptorOf(source.Policy), source.Policy.Node, "version", next)?.Edits
            : null;
        return edits is not null && TextPatch.Apply(mesh.Files.Read(mesh.Files.Find(file)!), edits) is { } content
            ? (file, content)
            : throw new UserException($"'{file}' is written in a way that leaves no safe place for its next version. Nothing was written.", "Write 'version' on a line of its own, as numbers such as 1.2.0, and run the command again.");
    }
}
