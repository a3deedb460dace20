using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>Whatever pins the versions of others is looked at each week.</summary>
public sealed class DependabotTests
{
    private static readonly string Root = CaseFolders.Repository;

    [Theory]
    [InlineData("nuget", "Directory.Packages.props")]
    [InlineData("npm", "package-lock.json")]
    [InlineData("github-actions", "action.yml")]
    public void Every_folder_with_versions_is_looked_at(string ecosystem, string file)
    {
        var updates = TestNodes.Yaml(File.ReadAllText(Path.Combine(Root, ".github", "dependabot.yml")))["updates"]!.Items;
        var update = Assert.Single(updates, update => update["package-ecosystem"]!.Text == ecosystem);
        var looked = (update["directories"]?.Items ?? [update["directory"]!]).Select(folder => folder.Text).Where(folder => ecosystem != "github-actions" || folder != "/");

        Assert.Equal(FoldersWith(file), looked.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> FoldersWith(string file) => Directory
        .EnumerateFiles(Root, file, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Select(path => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
        .Where(folder => !folder.Split('/').Contains("node_modules"))
        .Select(folder => folder == "." ? "/" : "/" + folder)
        .Order(StringComparer.Ordinal);
}
