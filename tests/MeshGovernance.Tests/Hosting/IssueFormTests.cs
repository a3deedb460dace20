using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>GitHub shows an issue form only if it is valid, and says nothing where it is not.</summary>
public sealed class IssueFormTests
{
    private static readonly string Folder = Path.Combine(CaseFolders.Repository, ".github", "ISSUE_TEMPLATE");
    private static readonly string[] Inputs = ["textarea", "input", "dropdown"];

    public static TheoryData<string> Forms => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => name != "config.yml").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_a_form_that_GitHub_shows(string name)
    {
        var form = TestNodes.Yaml(File.ReadAllText(Path.Combine(Folder, name)));

        Assert.EndsWith(".yml", name, StringComparison.Ordinal);
        Assert.Equal(["name", "description", "body"], form.Keys);
        Assert.All(form.Keys.SkipLast(1), key => Assert.NotEmpty(form[key]!.Text!));

        var inputs = form["body"]!.Items.Where(item => item["type"]!.Text != "markdown").ToList();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, IsInput);
        Assert.Distinct(inputs.Select(input => input["id"]!.Text));
        Assert.Distinct(inputs.Select(input => input["attributes"]!["label"]!.Text));
        Assert.All(form["body"]!.Items.Except(inputs), text => Assert.NotEmpty(text["attributes"]!["value"]!.Text!));
    }

    [Fact]
    public void Categories_are_those_that_there_are()
    {
        var form = TestNodes.Yaml(File.ReadAllText(Path.Combine(Folder, "policy.yml")));

        Assert.Equal(
            Directory.EnumerateDirectories(Path.Combine(CaseFolders.Repository, "policies")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            form["body"]!.Items.Single(item => item["id"]?.Text == "category")["attributes"]!["options"]!.Items.Select(option => option.Text));
    }

    private static void IsInput(Node input)
    {
        Assert.Contains(input["type"]!.Text, Inputs);
        Assert.Matches("^[A-Za-z0-9_-]+$", input["id"]!.Text);
        Assert.NotEmpty(input["attributes"]!["label"]!.Text!);
        Assert.Empty(input.Keys.Except(["type", "id", "attributes", "validations"]));
        Assert.Empty(input["attributes"]!.Keys.Except(["label", "description", "placeholder", "value", "render", "options"]));
        Assert.Equal(input["type"]!.Text == "dropdown", input["attributes"]!["options"] is not null);
    }
}
