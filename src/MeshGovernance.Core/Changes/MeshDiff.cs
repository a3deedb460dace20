using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Changes;

/// <summary>What differs between two states of a mesh, and what nobody can tell because it could not be read.</summary>
/// <param name="Mesh">The name of the mesh.</param>
/// <param name="Before">The base.</param>
/// <param name="After">The head.</param>
/// <param name="Selection">What was asked for.</param>
/// <param name="Changes">In the order of their elements.</param>
/// <param name="NotCompared">Files that could not be read, so that what they describe may or may not have changed.</param>
public sealed record MeshDiff(string Mesh, MeshState Before, MeshState After, Selection Selection, IReadOnlyList<Change> Changes, IReadOnlyList<NotCompared> NotCompared)
{
    /// <summary>Who reads what changes; null where nobody asks.</summary>
    internal ChangeReaders? Readers { get; init; }
}

/// <summary>One of the two states.</summary>
/// <param name="Name">As it was asked for; null for the files on the disk.</param>
/// <param name="Commit">The commit; null before the first one.</param>
/// <param name="HasMesh">Whether there is a mesh at all.</param>
public sealed record MeshState(string? Name, string? Commit, bool HasMesh);

/// <summary>A file that could not be read in one of the states, or in both.</summary>
/// <param name="InBase">Whether it is the base where it could not be read.</param>
/// <param name="File">Relative to the mesh.</param>
/// <param name="Reason">Why.</param>
public sealed record NotCompared(bool InBase, string File, string Reason);
