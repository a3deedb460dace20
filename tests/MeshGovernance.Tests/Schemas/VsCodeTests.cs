using System.Text;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

/// <summary><c>mesh schema --vscode</c>; the files themselves are too long for a golden case.</summary>
[Slow("starts mesh")]
public sealed class VsCodeTests : IDisposable
{
    private const string OwnSettings = "{ \"editor.tabSize\": 2 }";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-vscode-").FullName;

    public VsCodeTests() => new Golden.Git(folder).Run("init", "--quiet");

    [Fact]
    public async Task A_mesh_without_settings_gets_all_files()
    {
        Assert.Equal("12 files written into .vscode/. VS Code needs the extension YAML (redhat.vscode-yaml).\n", await Run(folder));
        Assert.All(EditorFiles.Of(MeshSettings.Default.Paths, DescriptorKinds.All), file => Assert.Equal(file.Content, Read(file.Path)));

        Assert.StartsWith("10 files", await Run(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_people_are_left_alone_and_told_what_they_lack()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".vscode"));
        Directory.CreateDirectory(Path.Combine(folder, "people"));
        await File.WriteAllTextAsync(Path.Combine(folder, EditorFiles.Settings), OwnSettings, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "mesh.yaml"), "{apiVersion: meshgovernance/v1, kind: Mesh, name: Shop, paths: {guild: people}}", TestContext.Current.CancellationToken);

        var said = await Run(Path.Combine(folder, "people"));

        var paths = MeshSettings.Default.Paths with { Guild = RepoPath.Of("people") };
        Assert.EndsWith(EditorFiles.Of(paths, DescriptorKinds.All).Single(file => file.Path == EditorFiles.Settings).Content, said, StringComparison.Ordinal);
        Assert.Contains("people/guild.yaml", said, StringComparison.Ordinal);
        Assert.Equal(OwnSettings, Read(EditorFiles.Settings));
        Assert.All(EditorFiles.Of(paths, DescriptorKinds.All).Where(file => file.Path != EditorFiles.Settings), file => Assert.Equal(file.Content, Read(file.Path)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> Run(string at)
    {
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        Assert.Equal(0, await new MeshProcess(at, asOrdinaryUser: false).Run(["schema", "--vscode"], stdout, stderr));
        Assert.Empty(stderr.ToArray());
        return Encoding.UTF8.GetString(stdout.ToArray());
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));
}
