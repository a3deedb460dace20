using System.Text.RegularExpressions;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>What each layer may not do, beyond what references and banned symbols can say.</summary>
public sealed class LayerTests
{
    /// <summary>The parts that know the outside, and the engine that puts them together: none of them has a console.</summary>
    private static readonly string[] Silent = ["Yaml", "Git", "GitHub", "Disk", "Children", "Scripting", "Sandbox", "Catalog", "Engine"];

    public static TheoryData<string> SilentFiles => [.. Silent.SelectMany(Source.Files).Select(file => file.Path)];

    public static TheoryData<string> AllFiles => [.. Source.Projects().SelectMany(Source.Files).Select(file => file.Path)];

    public static TheoryData<string> AllTexts => [.. Source.Projects().SelectMany(Source.FilesWithTemplates)];

    [Fact]
    public void The_policy_api_stands_on_the_runtime_alone() =>
        Assert.All(typeof(Mesh).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_core_stands_on_the_runtime_and_the_policy_api() =>
        Assert.All(
            typeof(Report).Assembly.GetReferencedAssemblies().Where(reference => reference.Name is not ("MeshGovernance.Policies" or "MeshGovernance.Wire")),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(SilentFiles))]
    public void Only_the_command_line_prints_and_sets_the_exit_code(string file) =>
        Assert.DoesNotMatch(@"\bConsole\.|Environment\.Exit", File.ReadAllText(Path.Combine(Source.Root, file)));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Only_the_command_line_knows_today(string file)
    {
        if (!file.StartsWith("src/MeshGovernance.Cli/", StringComparison.Ordinal))
            Assert.DoesNotMatch(@"DateTime(Offset)?\.(Utc)?(Now|Today)|DateOnly\.FromDateTime", File.ReadAllText(Path.Combine(Source.Root, file)));
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
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
