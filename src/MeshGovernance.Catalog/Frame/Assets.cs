using System.Reflection;
using System.Security.Cryptography;
using MeshGovernance.Core.Catalog;

namespace MeshGovernance.Catalog;

/// <summary>Styles and scripts, which lie inside the program: each is named after its content, so that a browser may keep it for good.</summary>
public sealed class Assets
{
    private const string Prefix = "assets/";

    private Assets(IReadOnlyList<SiteFile> files) => Files = files;

    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>The style sheets, as paths in the site.</summary>
    public IEnumerable<string> Styles => Named(".css");

    /// <summary>The scripts that every page loads, as paths in the site.</summary>
    public IEnumerable<string> Scripts => Named(".js");

    public static Assets Embedded()
    {
        var program = Assembly.GetExecutingAssembly();
        return new Assets(
        [
            .. program.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => File(name, Content(program, name))),
        ]);
    }

    private static SiteFile File(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5));
        return SiteFile.Of($"{Path.ChangeExtension(name, null)}-{hash}{Path.GetExtension(name)}", content);
    }

    private static byte[] Content(Assembly program, string name)
    {
        using var resource = program.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    private IEnumerable<string> Named(string ending) => Files.Select(file => file.Path).Where(path => path.EndsWith(ending, StringComparison.Ordinal));
}
