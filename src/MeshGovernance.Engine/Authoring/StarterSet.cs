using System.Reflection;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Yaml.Schemas;

namespace MeshGovernance.Engine.Authoring;

/// <summary>
/// What a new mesh is made of. The folder <c>starter/</c>, our own <c>policies/</c> and <c>learning/</c> lie inside the program: a file
/// that is added there is written by <c>mesh init</c>, with <c>{{name}}</c> and the like filled in where it
/// is YAML or Markdown. What <c>mesh schema --vscode</c> writes comes along.
/// </summary>
public static class StarterSet
{
    private const string Prefix = "starter/";

    private static readonly Lazy<IReadOnlyList<NewFile>> All = new(Read);

    public static IReadOnlyList<NewFile> Files() => All.Value;

    private static IReadOnlyList<NewFile> Read()
    {
        var program = Assembly.GetExecutingAssembly();
        return
        [
            .. program.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(resource => resource.Path.StartsWith(Prefix, StringComparison.Ordinal))
                .OrderBy(resource => resource.Path, StringComparer.Ordinal)
                .Select(resource => new NewFile(resource.Path[Prefix.Length..], Content(program, resource.Name))),
            .. EditorFiles.Of(MeshSettings.Default.Paths, DescriptorKinds.All).Select(file => NewFile.Of(file.Path, file.Content)),
        ];
    }

    /// <summary>From where a new mesh takes the release that founds it; null where what runs is none.</summary>
    public static ToolSource? OwnRelease(ToolVersion running) =>
        running is { IsRelease: true, Repository: { } repository } ? ToolSource.Read($"{repository}@{running.Version}") : null;

    private static byte[] Content(Assembly program, string name)
    {
        using var resource = program.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
