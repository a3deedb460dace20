using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Texts;

/// <summary>Texts that stand in files beside the descriptors.</summary>
internal static class MeshFiles
{
    private const string Readme = "README.md";

    /// <summary>What a team writes about its product; null for one that shares its folder with others.</summary>
    internal static string? ReadmeOf(this MeshCatalog catalog, Product product) => catalog.Loaded.DescriptorOf(product).OwnFolder is { } folder ? folder.Child(Readme) : null;

    /// <summary>The same for a product whose descriptor cannot be read.</summary>
    internal static string? ReadmeOf(UnreadProduct product) => product.HasOwnFolder ? ReadmeBeside(product.File) : null;

    /// <summary>Why a policy is as it is.</summary>
    internal static string RecordFile(this PolicySource policy) => policy.Folder + Readme;

    internal static string ReadmeBeside(string file) => file[..(file.LastIndexOf('/') + 1)] + Readme;

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
