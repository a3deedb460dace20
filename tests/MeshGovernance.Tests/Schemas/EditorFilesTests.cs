using System.Text.RegularExpressions;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

/// <summary>The settings by which an editor completes and checks the files of a mesh, here and in a new one.</summary>
public sealed class EditorFilesTests
{
    private static readonly MeshPaths Paths = MeshSettings.Default.Paths;
    private static readonly IReadOnlyList<string> Names = [.. DescriptorKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> Files => [.. EditorFiles.Of(Paths, DescriptorKinds.All).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_of_this_repository_is_what_the_tool_writes(string path)
    {
        var file = Path.Combine(Source.Root, path);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == Content(path, Paths),
            $"{path} is out of date: delete it, and run 'mesh schema --vscode'.");
    }

    [Fact]
    public void Nothing_else_lies_there() => Assert.Equal(
        EditorFiles.Of(Paths, DescriptorKinds.All).Select(file => file.Path).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Source.Root, ".vscode"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Source.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    /// <summary>As the YAML language server reads a pattern: it may begin anywhere, and its star stands for anything, slashes too.</summary>
    [Fact]
    public void A_file_of_the_mesh_is_of_the_one_kind_that_its_patterns_say()
    {
        var files = new[] { "domains", "policies", "guild" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Source.Root, file).Replace('\\', '/'))
            .Append("mesh.yaml")
            .ToList();
        Assert.All(files, file => Assert.Equal(Expected(file), Assert.Single(Names, kind => Matches(kind, file, Paths))));
        Assert.Equal(Names.Order(StringComparer.Ordinal), files.Select(Expected).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mesh/areas/checkout/orders/product.yaml", "product")]
    [InlineData("rules/privacy/personal-data/v1/policy.yaml", "policy")]
    [InlineData("mesh/areas/checkout/policies/privacy/personal-data/v1/cases/passes/case.yaml", "case")]
    [InlineData("people/waivers/orders.yaml", "waiver")]
    public void Patterns_follow_the_folders_of_the_mesh(string file, string kind) =>
        Assert.Equal(kind, Assert.Single(Names, other => Matches(other, file, new MeshPaths(RepoPath.Of("mesh/areas"), RepoPath.Of("rules"), RepoPath.Of("people"), RepoPath.Of("learning")))));

    [Fact]
    public void Settings_of_people_bind_the_schemas_where_they_hold_all_of_the_binding()
    {
        var settings = Content(EditorFiles.Settings, Paths);
        Assert.True(EditorFiles.IsBoundBy(settings, Paths, DescriptorKinds.All));
        Assert.True(EditorFiles.IsBoundBy("// Ours.\n" + settings.Replace("{\n  \"yaml", "{\n  \"editor.tabSize\": 2,\n  \"yaml", StringComparison.Ordinal), Paths, DescriptorKinds.All));
        Assert.False(EditorFiles.IsBoundBy(settings.Replace("guild/guild.yaml", "elsewhere/guild.yaml", StringComparison.Ordinal), Paths, DescriptorKinds.All));
        Assert.False(EditorFiles.IsBoundBy(settings, Paths with { Guild = RepoPath.Of("people") }, DescriptorKinds.All));
        Assert.All(new[] { "", "{", "[]", "{}", "{\"yaml.schemas\": 1}" }, broken => Assert.False(EditorFiles.IsBoundBy(broken, Paths, DescriptorKinds.All)));
    }

    private static string Content(string path, MeshPaths paths) => EditorFiles.Of(paths, DescriptorKinds.All).Single(file => file.Path == path).Content;

    private static bool Matches(string kind, string file, MeshPaths paths) => DescriptorKinds.Find(kind)!.Patterns(paths).Any(pattern =>
        Regex.IsMatch(file, Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(5)));

    private static string Expected(string file) => Path.GetFileName(file) switch
    {
        "case.yaml" => "case",
        var name when name.EndsWith(".odcs.yaml", StringComparison.Ordinal) => "contract",
        _ => File.ReadAllLines(Path.Combine(Source.Root, file)).First(line => line.StartsWith("kind:", StringComparison.Ordinal))[5..].Trim() switch
        {
            "DataProduct" => "product",
            "AccessAgreement" => "agreement",
            var kind => kind.ToLowerInvariant(),
        },
    };
}
