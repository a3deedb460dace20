using MeshGovernance.Databases.Connections;

namespace MeshGovernance.Databases.Checks;

/// <summary>What whoever runs a check allows to be read. A contract asks; this answers.</summary>
/// <param name="Mesh">The folder of the mesh: what lies in it may be read.</param>
public sealed record DataAccess(string Mesh)
{
    /// <summary>The folder that stands for the buckets and roots of servers of files; null where none is named.</summary>
    public string? Files { get; init; }

    /// <summary>The connections that are allowed; null for none.</summary>
    public ConnectionBook? Connections { get; init; }
}
