namespace MeshGovernance.Core.Files;

/// <summary>The files of the repository around a mesh, which GitHub reads from its top.</summary>
/// <param name="Files">All files of the repository.</param>
/// <param name="Prefix">The folder of the mesh in it, with a slash at its end; empty where the mesh is the whole of it.</param>
public sealed record AroundMesh(IFileTree Files, string Prefix)
{
    /// <summary>The repository around the files of a mesh.</summary>
    public static AroundMesh Of(IFileTree mesh) => mesh is Subtree part ? new AroundMesh(part.Whole, part.Prefix) : new AroundMesh(mesh, "");
}
