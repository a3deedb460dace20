using System.Text.RegularExpressions;
using MeshGovernance.Cli;
using MeshGovernance.Tests.Architecture;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace MeshGovernance.Tests.Hosting;

/// <summary>What the documentation shows to copy for hosts: YAML that can be read, and calls that mesh understands.</summary>
public sealed partial class HostPageTests
{
    private static readonly string Folder = Path.Combine(Source.Root, "site", "docs");

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.md").Where(path => Blocks(path, "yaml").Any()).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> HostPages => ["on-azure-devops.md", "on-bitbucket.md", "on-gitlab.md", "with-git-alone.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_block_of_YAML_is_one_document_with_a_map(string page) => Assert.All(Blocks(Path.Combine(Folder, page), "yaml"), block =>
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(block));
        Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    });

    [Theory]
    [MemberData(nameof(HostPages))]
    public void Mesh_understands_what_a_page_calls(string page)
    {
        var calls = Blocks(Path.Combine(Folder, page), "[a-z]*").SelectMany(Calls).ToList();
        Assert.Contains(calls, call => call.Contains("--base", StringComparison.Ordinal));
        Assert.All(calls, call => Assert.Equal([], CommandLine.Root([]).Parse(call).Errors.Select(error => $"{call}: {error.Message}")));
    }

    /// <summary>Whoever changes the rules is judged by those of the base, and runs none of their own where the verdict is made.</summary>
    [Theory]
    [MemberData(nameof(HostPages))]
    public void The_base_decides_wherever_a_change_is_judged(string page) => Assert.All(
        Blocks(Path.Combine(Folder, page), "[a-z]*").SelectMany(Calls).Where(call => call.Contains("--head", StringComparison.Ordinal)),
        call => Assert.True(call.Contains("--base", StringComparison.Ordinal) && call.Contains("--no-proposal", StringComparison.Ordinal), call));

    /// <summary>There is one way to take the tool, which one page explains.</summary>
    [Theory]
    [MemberData(nameof(HostPages))]
    public void A_page_takes_the_release_as_all_do(string page)
    {
        var way = Lines(Blocks(Path.Combine(Folder, "take-a-release.md"), "sh").First());
        Assert.Equal(3, way.Length);

        Assert.Contains(Blocks(Path.Combine(Folder, page), "[a-z]*").Select(Lines), lines => lines.Intersect(way).SequenceEqual(way));
        Assert.DoesNotContain("dotnet", File.ReadAllText(Path.Combine(Folder, page)), StringComparison.Ordinal);
    }

    /// <summary>What a page shows to copy is what 'mesh init --host' writes.</summary>
    [Theory]
    [InlineData("on-gitlab.md", "gitlab/.gitlab-ci.yml")]
    [InlineData("on-azure-devops.md", "azure/azure-pipelines.yml")]
    public void A_new_mesh_gets_what_a_page_shows(string page, string file) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Source.Root, "starter", "hosts", file)), Assert.Single(Blocks(Path.Combine(Folder, page), "yaml")));

    [Theory]
    [MemberData(nameof(HostPages))]
    public void A_page_is_found_from_the_index_and_from_the_README(string page)
    {
        Assert.Contains($"({page})", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
        Assert.Contains($"(site/docs/{page})", File.ReadAllText(Path.Combine(Source.Root, "README.md")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Blocks(string path, string language) =>
        Regex.Matches(File.ReadAllText(path), $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(block => block.Groups[1].Value);

    /// <summary>The commands of a block, however they are listed.</summary>
    private static string[] Lines(string block) => [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart(' ', '-'))];

    /// <summary>The calls of mesh in a block, once with each value that it gives to what they are called with.</summary>
    private static IEnumerable<string> Calls(string block)
    {
        var states = States.Matches(block).Select(set => set.Groups["given"].Value).DefaultIfEmpty("").ToList();
        return Call.Matches(block).SelectMany(call => states.Select(given => Day.Replace(call.Groups["call"].Value, "2026-12-01")
            .Replace("$states", given, StringComparison.Ordinal)
            .Replace("\"$@\"", given, StringComparison.Ordinal)));
    }

    /// <summary>Up to whatever the shell does with the answer.</summary>
    [GeneratedRegex(@"\bmesh""?\ (?<call>(check|whatif|site)\b.*?)(?=\ \|\||\ 2?>|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"states=""(?<given>[^""]*)""$|set\ --\ (?<given>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex States { get; }

    [GeneratedRegex(@"\$\(date[^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Day { get; }
}
