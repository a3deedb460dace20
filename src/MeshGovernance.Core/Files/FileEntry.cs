using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

public enum FileKind
{
    Regular,
    SymbolicLink,
    Submodule,

    /// <summary>A file or folder whose name is no text, so that no path leads to it; some of them may look alike, and one stands for them.</summary>
    Nameless,

    /// <summary>A pipe, a socket or a device, which git keeps none of and nobody reads.</summary>
    Special,

    /// <summary>A folder whose files cannot be listed; reading it says why.</summary>
    UnreadableFolder,
}

/// <summary>A file of a tree, not read yet. <paramref name="BlobId"/> is git's name for the content, where it is known.</summary>
public sealed record FileEntry(string Path, FileKind Kind, string? BlobId)
{
    private readonly Lazy<long> size = new(0L);

    public FileEntry(string path, FileKind kind, long size, string? blobId)
        : this(path, kind, blobId) => this.size = new(size);

    /// <summary>A file whose size is asked for once it is wanted: git does not keep it with the name.</summary>
    public FileEntry(string path, FileKind kind, string blobId, Func<long> size)
        : this(path, kind, blobId) => this.size = new(size);

    public RepoPath RepoPath => RepoPath.Of(Path);

    public string Name => RepoPath.Name;

    /// <summary>Whether its name says that it is YAML, in whatever spelling.</summary>
    internal bool IsYaml => Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name was no text: what reads it puts this sign in place of each byte that it does not understand.</summary>
    public static bool IsNameless(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>How large the content is, in bytes.</summary>
    public long Size => size.Value;
}
