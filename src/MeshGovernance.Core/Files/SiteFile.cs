using System.Text;

namespace MeshGovernance.Core.Files;

/// <summary>A file of the catalog: its path relative to the site's root, with slashes, and how its content is made once it is asked for.</summary>
public sealed record SiteFile(string Path, Func<ReadOnlyMemory<byte>> Content)
{
    public static SiteFile Of(string path, ReadOnlyMemory<byte> content) => new(path, () => content);

    public static SiteFile Of(string path, string text) => new(path, () => Encoding.UTF8.GetBytes(text));
}
