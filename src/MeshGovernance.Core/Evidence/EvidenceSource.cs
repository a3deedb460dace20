using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Evidence;

/// <summary>Where evidence lies: a branch of the repository, or a folder.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Name">What people call it, such as <c>mesh-evidence</c>.</param>
/// <param name="Commit">The commit that was read; null for a folder, which is as it is.</param>
public sealed record EvidenceSource(IFileTree Files, string Name, string? Commit)
{
    /// <summary>Whether its files were named when they were recorded: a folder holds what anybody put there.</summary>
    internal bool IsRecorded => Commit is not null;

    /// <summary>The branch that evidence is recorded on where nobody says otherwise.</summary>
    public const string Branch = "mesh-evidence";
}
