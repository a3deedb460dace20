using System.IO.Compression;
using System.Xml.Linq;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>The package of a release, as <c>dotnet tool</c> and <c>dnx</c> take it from a feed.</summary>
[Slow("builds a release")]
public sealed class ReleasedToolTests(BuiltRelease release)
{
    private const string Id = "MeshGovernance";

    [Fact]
    public async Task Dotnet_tool_install_brings_it_into_an_empty_folder()
    {
        var folder = release.NewFolder("installed");
        BuiltRelease.Run("dotnet", folder, Feed(folder), "tool", "install", Id, "--version", BuiltRelease.Version, "--tool-path", "tools", "--configfile", "nuget.config");

        await SampleVerdict.Same(Path.Combine(folder, "tools", "mesh"));
        Assert.Contains($"{Id}.linux-x64".ToLowerInvariant(), Directory.EnumerateDirectories(Path.Combine(folder, "tools", ".store"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void Dotnet_tool_exec_runs_it_without_installing_it()
    {
        var folder = release.NewFolder("executed");
        var said = BuiltRelease.Run(
            "dotnet", folder, Feed(folder), "tool", "exec", $"{Id}@{BuiltRelease.Version}", "--yes", "--configfile", "nuget.config", "--", "check", CaseFolders.Repository, "--as-of", "2026-11-23");

        Assert.Contains("Passed: 0 errors", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_platform_without_a_package_of_its_own_dotnet_runs_all_of_it()
    {
        var folder = release.NewFolder("any");
        await ZipFile.ExtractToDirectoryAsync(release[$"{Id}.any.{BuiltRelease.Version}.nupkg"], folder, TestContext.Current.CancellationToken);
        var assembly = Directory.EnumerateFiles(folder, "mesh.dll", SearchOption.AllDirectories).Single();

        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(assembly)!, "mesh-worker")));
        await SampleVerdict.Same("dotnet", before: [assembly]);
    }

    [Theory]
    [InlineData(Id)]
    [InlineData($"{Id}.any")]
    [InlineData($"{Id}.linux-x64")]
    public async Task Each_package_says_what_it_is(string id)
    {
        await using var package = await ZipFile.OpenReadAsync(release[$"{id}.{BuiltRelease.Version}.nupkg"], TestContext.Current.CancellationToken);
        await using var stream = await package.GetEntry($"{id}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var said = (await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken)).Root!.Elements().Single();
        string Of(string name) => said.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal((id, BuiltRelease.Version, "MIT", "README.md", BuiltRelease.Repository), (Of("id"), Of("version"), Of("license"), Of("readme"), Of("projectUrl")));
        Assert.Contains("odcs", Of("tags").Split(' '));
        var repository = said.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal((BuiltRelease.Repository, BuiltRelease.Commit), (repository.Attribute("url")?.Value, repository.Attribute("commit")?.Value));
        Assert.NotNull(package.GetEntry("README.md"));
    }

    [Fact]
    public async Task One_leads_to_those_of_all_platforms()
    {
        await using var package = await ZipFile.OpenReadAsync(release[$"{Id}.{BuiltRelease.Version}.nupkg"], TestContext.Current.CancellationToken);
        await using var settings = await package.GetEntry("tools/any/any/DotnetToolSettings.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var led = (await XDocument.LoadAsync(settings, LoadOptions.None, TestContext.Current.CancellationToken)).Descendants("RuntimeIdentifierPackage");

        Assert.Equal(
            ["any", "linux-arm64", "linux-x64", "osx-arm64", "win-x64"], led.Select(platform => platform.Attribute("RuntimeIdentifier")!.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>A feed with these packages alone, and a cache of its own.</summary>
    private Dictionary<string, string> Feed(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="release" value="{release.Files}" /></packageSources>
            </configuration>
            """);
        return new() { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"), ["DOTNET_CLI_HOME"] = folder };
    }
}
