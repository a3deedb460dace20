namespace MeshGovernance.Core.Files;

/// <summary>The content of a listed file cannot be had: the disk, its rights, or a commit that was not fetched whole.</summary>
public sealed class UnreadableFileException(string path, string reason) : Exception($"{path}: {reason}")
{
    public string Path => path;

    public string Reason => reason;
}
