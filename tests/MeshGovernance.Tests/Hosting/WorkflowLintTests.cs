using System.Text.Json;
using MeshGovernance.GitHub;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>Two linters of GitHub Actions find nothing to complain of in our workflows and our action.</summary>
[Slow("asks Node")]
public sealed class WorkflowLintTests
{
    private static readonly string GitHub = Path.Combine(CaseFolders.Repository, ".github");

    [Fact]
    public void Two_linters_have_no_complaint()
    {
        var files = new[] { "workflows", "actions" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(GitHub, folder), "*.yml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).ToList();

        Assert.Contains(files, file => file.EndsWith("/governance.yml", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("/action.yml", StringComparison.Ordinal));
        Assert.Equal(files.Select(_ => "[]"), Oracle.Lint(files));
    }

    [Fact]
    public void Nor_of_what_the_documentation_shows_to_copy()
    {
        var page = string.Join('\n', new[] { "in-a-pull-request.md", "nightly.md" }.Select(name => File.ReadAllText(Path.Combine(CaseFolders.Repository, "site", "docs", name)))).Replace("OWNER/REPOSITORY", "example/mesh", StringComparison.Ordinal).Replace("HASH", new string('a', 40), StringComparison.Ordinal);
        var shown = page.Split("```yaml\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]).ToList();
        var folder = Directory.CreateTempSubdirectory("mesh-lint-").FullName;
        try
        {
            var files = shown.Select((text, index) => (Path: Path.Combine(folder, $"{index}.yml"), Text: text)).ToList();
            files.ForEach(file => File.WriteAllText(file.Path, file.Text));

            Assert.Equal(["[]", "[]", "[]"], Oracle.Lint(files.ConvertAll(file => file.Path)));
            Assert.All(shown, text => Assert.InRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12));
            Assert.All(shown, text => Assert.Empty(WorkflowShape.FaultsOf(new Workflow("shown.yml", TestNodes.Yaml(text), new Dictionary<string, Node>()), ["Governance"])));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Each_of_them_complains_of_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("mesh-lint-").FullName;
        try
        {
            var file = Path.Combine(folder, "wrong.yml");
            File.WriteAllText(file, "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n        nonsense: 1\n");
            var said = JsonDocument.Parse(Assert.Single(Oracle.Lint([file]))).RootElement.EnumerateArray().Select(complaint => complaint.GetString()!).ToList();

            Assert.Contains(said, complaint => complaint.StartsWith("actionlint: ", StringComparison.Ordinal));
            Assert.Contains(said, complaint => complaint.StartsWith("action-validator: ", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
