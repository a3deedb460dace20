using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Disk;
using MeshGovernance.Exchange.Exports;

namespace MeshGovernance.Engine.Exports;

/// <summary>Writes data products in the formats of other tools.</summary>
public static class ExportRun
{
    /// <summary>Exports a data product of the files on the disk, or all of them.</summary>
    /// <exception cref="UserException">There is nothing of that name, or it cannot be read.</exception>
    public static MeshExport Of(Workspace open, string name, IExportFormat format, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        return MeshExport.Of(open.Load(open.WorkingTree()), name, format, options);
    }

    /// <summary>Writes the files into a new or an empty folder: all, or none. Nothing that is there is replaced, and no link in it is followed.</summary>
    /// <exception cref="UserException">There is something in the folder, or it cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<NewFile> files)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new UserException($"'{folder}' is {(File.Exists(folder) ? "a file" : "not empty")}.", "Name a new or an empty folder: --output FOLDER");
        NewFiles.Write(Path.GetFullPath(folder), files);
    }
}
