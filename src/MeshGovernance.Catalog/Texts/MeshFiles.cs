using System.Text;
using MeshGovernance.Core.Catalog;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Catalog.Texts;

/// <summary>Texts that stand in files beside the descriptors.</summary>
internal static class MeshFiles
{
    /// <summary>What a file says; null where there is none, or none that can be read and shown.</summary>
    internal static string? Text(this MeshCatalog catalog, string path)
    {
        var files = catalog.Loaded.Files;
        try
        {
            return files.Find(path) is { Kind: FileKind.Regular } file && file.Size <= catalog.Loaded.Settings.Limits.FileBytes
                ? Encoding.UTF8.GetString(files.Read(file)).TrimStart('\ufeff')
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
