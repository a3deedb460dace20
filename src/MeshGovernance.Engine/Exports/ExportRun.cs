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

    /// <summary>Writes the files into a folder where none of them is: all, or none.</summary>
    /// <exception cref="UserException">One of them is there, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<NewFile> files) => NewFiles.Write(Path.GetFullPath(folder), files);
}
