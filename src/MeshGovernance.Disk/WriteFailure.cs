namespace MeshGovernance.Disk;

/// <summary>Why a file could not be written, in words that name no folder of the machine.</summary>
public static class WriteFailure
{
    /// <summary>Whether an error is the disk's, and so something to tell.</summary>
    internal static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;

    public static string Reason(Exception error, string path) => error switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "you may not write it, or not in its folder",
        _ => error.Message.Replace(Path.GetFullPath(path), Path.GetFileName(path), StringComparison.Ordinal).TrimEnd('.'),
    };
}
