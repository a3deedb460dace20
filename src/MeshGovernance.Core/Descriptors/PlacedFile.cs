using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Descriptors;

/// <summary>
/// A file that the mesh reads: of which kind it is, and the parts of its path that name it. Where a pattern of the settings led to it, its keys are what the
/// path says, and the rest is told by its content, once that is read.
/// </summary>
internal sealed record PlacedFile(FileEntry File, DescriptorKind Kind, IReadOnlyList<string> Keys)
{
    /// <summary>The pattern by which it was found; null for a file in a usual place.</summary>
    internal PathMatch? By { get; init; }

    /// <summary>The product found by a pattern in whose folder it lies: its first keys are those of that one. Null for all else.</summary>
    internal PlacedFile? With { get; init; }

    /// <summary>The folder that it has to itself; null where it shares one.</summary>
    internal RepoPath? OwnFolder => Kind.HasFolder && By?.Pattern.HasOwnFolder != false ? File.RepoPath.Folder : null;
}

/// <summary>A file that nobody will read where it stands, and what to do about it.</summary>
internal sealed record MisplacedFile(FileEntry File, string Message)
{
    /// <summary>The rule that says so.</summary>
    internal EngineRule Rule { get; init; } = EngineRule.Misplaced;

    /// <summary>The name under which it would be read in this folder, where that is certain and no other file has it.</summary>
    internal string? RightName { get; init; }

    /// <summary>How to mend it; null where only people can.</summary>
    internal Fix? Fix => RightName is { } name
        ? new Fix(Certain: true, $"Rename it to {name}", []) { Move = new FileMove(File.Path, File.RepoPath.Folder.Child(name)) }
        : null;
}
