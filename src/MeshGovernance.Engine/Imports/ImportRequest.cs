using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.Engine.Imports;

/// <summary>What is to be imported, and how.</summary>
/// <param name="Folder">The folder of the mesh.</param>
/// <param name="Source">A file, a folder, or the address of a database.</param>
/// <param name="Day">The day of the import.</param>
public sealed record ImportRequest(string Folder, string Source, DateOnly Day)
{
    /// <summary>The format of the source; null where files tell by themselves.</summary>
    public string? Format { get; init; }

    /// <summary>The domain of whatever names none.</summary>
    public string? Domain { get; init; }

    /// <summary>The data product of contracts that name none.</summary>
    public string? Product { get; init; }

    /// <summary>Whether files of the mesh's own folder leave their place for the usual one.</summary>
    public bool Moves { get; init; }

    /// <summary>What becomes of what was edited here and changed at the source as well; null where nobody decided.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>What is known of the data of a mesh that is there: a branch, a commit, a folder, or 'none'; null for the branch of evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>The mesh to be founded on the way; null where there is one.</summary>
    public NewMesh? Founding { get; init; }
}
