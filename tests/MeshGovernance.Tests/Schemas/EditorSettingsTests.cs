using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

/// <summary>The settings of this repository by which an editor completes and checks the files of the mesh.</summary>
public sealed class EditorSettingsTests
{
    public static TheoryData<FileRole> Kinds => [.. Enum.GetValues<FileRole>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_beside_the_settings_is_that_of_mesh_schema(FileRole kind)
    {
        var file = $".vscode/schemas/{Name(kind)}.schema.json";
        Assert.True(
            File.Exists(Path.Combine(Source.Root, file)) && File.ReadAllText(Path.Combine(Source.Root, file)) == KindSchemas.Text(kind),
            $"{file} is out of date: mesh schema {Name(kind)} --output {file}");
    }

    [Fact]
    public void Every_kind_is_bound_to_its_files()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Source.Root, ".vscode", "settings.json")))!;
        Assert.Equal(
            Enum.GetValues<FileRole>().Select(kind => ($".vscode/schemas/{Name(kind)}.schema.json", FilePattern.Of(kind))),
            settings["yaml.schemas"]!.AsObject().Select(entry => (entry.Key, (string)entry.Value!)));
    }

    /// <summary>A star stands for anything, as in the YAML language server.</summary>
    [Fact]
    public void A_file_of_the_mesh_is_of_the_one_kind_that_its_pattern_says()
    {
        var kinds = Enum.GetValues<FileRole>().ToDictionary(kind => kind, kind => new Regex($"(?:^|/){Regex.Escape(FilePattern.Of(kind)).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(5)));
        var files = new[] { "domains", "policies", "guild" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Source.Root, file).Replace('\\', '/'))
            .Append("mesh.yaml")
            .ToList();
        Assert.All(files, file => Assert.Equal(Expected(file), Assert.Single(kinds, kind => kind.Value.IsMatch(file)).Key));
        Assert.Equal(Enum.GetValues<FileRole>(), files.Select(Expected).Distinct().Order());
    }

    private static FileRole Expected(string file) => Path.GetFileName(file) switch
    {
        "case.yaml" => FileRole.Case,
        var name when name.EndsWith(".odcs.yaml", StringComparison.Ordinal) => FileRole.Contract,
        _ => File.ReadAllLines(Path.Combine(Source.Root, file)).First(line => line.StartsWith("kind:", StringComparison.Ordinal))[5..].Trim() switch
        {
            "DataProduct" => FileRole.Product,
            var kind => Enum.Parse<FileRole>(kind),
        },
    };

    private static string Name(FileRole kind) => kind.ToString().ToLowerInvariant();
}
