using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Engine.Checks;

/// <summary>What is to be judged.</summary>
/// <param name="AsOf">The day to judge on.</param>
/// <param name="Selection">The part of the mesh.</param>
/// <param name="Commit">A commit; null means the files on the disk.</param>
public sealed record CheckRequest(DateOnly AsOf, Selection Selection, string? Commit = null)
{
    /// <summary>How many days ahead the report looks; null where nobody asks what lies ahead.</summary>
    public int? Horizon { get; init; }
}
