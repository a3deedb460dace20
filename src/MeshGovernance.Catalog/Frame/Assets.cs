using System.Reflection;
using System.Text.Json;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Catalog;

/// <summary>Styles and scripts, which were bundled into the program: each is named after its content, so that a browser may keep it for good.</summary>
public sealed class Assets
{
    private const string Folder = "assets/";
    private const string Manifest = Folder + "manifest.json";

    private readonly Dictionary<string, string> names;

    private Assets(IReadOnlyList<SiteFile> files, Dictionary<string, string> names)
    {
        Files = files;
        this.names = names;
    }

    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>The style sheet, as a path in the site.</summary>
    internal string Style => Folder + names["style"];

    /// <summary>The script of every page.</summary>
    internal string Script => Folder + names["script"];

    /// <summary>The small script that heeds the reader's choice of colours before anything is drawn.</summary>
    internal string Theme => Folder + names["theme"];

    /// <summary>What lies inside the program; null where it was built without Node.</summary>
    public static Assets? Embedded()
    {
        var program = Assembly.GetExecutingAssembly();
        var all = program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return all.Contains(Manifest)
            ? new Assets(
                [.. all.Where(name => name != Manifest).Select(name => SiteFile.Of(name, Content(program, name)))],
                JsonSerializer.Deserialize<Dictionary<string, string>>(Content(program, Manifest))!)
            : null;
    }

    private static byte[] Content(Assembly program, string name)
    {
        using var resource = program.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
