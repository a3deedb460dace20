using System.Text.RegularExpressions;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>What each layer may not do, beyond what references and banned symbols can say.</summary>
public sealed class LayerTests
{
    private static readonly string[] Adapters = ["Yaml", "Git", "Scripting", "Sandbox", "Catalog"];

    public static TheoryData<string> AdapterFiles => [.. Adapters.SelectMany(Source.Files).Select(file => file.Path)];

    public static TheoryData<string> AllFiles => [.. Source.Projects().SelectMany(Source.Files).Select(file => file.Path)];

    [Fact]
    public void The_policy_api_stands_on_the_runtime_alone() =>
        Assert.All(typeof(Mesh).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_core_stands_on_the_runtime_and_the_policy_api() =>
        Assert.All(
            typeof(Report).Assembly.GetReferencedAssemblies().Where(reference => reference.Name != "MeshGovernance.Policies"),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(AdapterFiles))]
    public void An_adapter_prints_nothing_and_sets_no_exit_code(string file) =>
        Assert.DoesNotMatch(@"\bConsole\.|Environment\.Exit", File.ReadAllText(Path.Combine(Source.Root, file)));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Only_the_command_line_knows_today(string file)
    {
        if (!file.StartsWith("src/MeshGovernance.Cli/", StringComparison.Ordinal))
            Assert.DoesNotMatch(@"DateTime(Offset)?\.(Utc)?(Now|Today)|DateOnly\.FromDateTime", File.ReadAllText(Path.Combine(Source.Root, file)));
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_file_is_about_one_subject(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Source.Root, file)).Length;
        Assert.True(lines <= 400, $"{file} has {lines} lines: two subjects in one file?");
        Assert.DoesNotMatch(@"(Helper|Util|Utils|Manager|Processor)\.cs$", file);
    }

    [Fact]
    public void Policies_are_scripts_without_directives()
    {
        var scripts = Directory.GetFiles(Path.Combine(Source.Root, "policies"), "*.csx", SearchOption.AllDirectories);
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotMatch(new Regex("^\\s*#", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), File.ReadAllText(script)));
    }
}
