using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Descriptors;

/// <summary>A file that the mesh reads: of which kind it is, and the parts of its path that name it.</summary>
internal sealed record PlacedFile(FileEntry File, DescriptorKind Kind, IReadOnlyList<string> Keys);

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
