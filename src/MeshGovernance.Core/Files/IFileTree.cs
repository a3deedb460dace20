namespace MeshGovernance.Core.Files;

/// <summary>The files of one state of a mesh: a working tree, a commit, or the small mesh beside a policy's case. Paths are relative to its root, with slashes.</summary>
public interface IFileTree
{
    /// <summary>
    /// All files below a folder, in ordinal order of their paths; none where there is no such folder. Where it is no folder, such as a link, a submodule
    /// or a file, what stands in its place is listed alone, under the path of the folder itself.
    /// </summary>
    IReadOnlyList<FileEntry> List(string folder);

    /// <summary>One file; null where there is none.</summary>
    FileEntry? Find(string path);

    /// <summary>The content of a file.</summary>
    /// <exception cref="UnreadableFileException">The file is listed, but its content cannot be had.</exception>
    byte[] Read(FileEntry file);
}
