namespace MeshGovernance.Core.Files;

public enum FileKind
{
    Regular,
    SymbolicLink,
    Submodule,

    /// <summary>A folder whose files cannot be listed; reading it says why.</summary>
    UnreadableFolder,
}

/// <summary>A file of a tree, not read yet. <paramref name="Size"/> is in bytes; <paramref name="BlobId"/> is git's name for the content, where it is known.</summary>
public sealed record FileEntry(string Path, FileKind Kind, long Size, string? BlobId)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
