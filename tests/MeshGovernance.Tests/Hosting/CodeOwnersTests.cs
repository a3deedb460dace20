using System.Text;
using CsCheck;
using MeshGovernance.Core.Loading;
using MeshGovernance.GitHub;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>Whatever folders and teams are called, they say nothing in CODEOWNERS but whose they are.</summary>
public sealed class CodeOwnersTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly string[] Pieces = ["a", "checkout", " ", "*", "**", "?", "[a-z]", "!", "#", "\\", "\t", "@evil", "ä", "😀", ".", "-", "'", "\"", "\r", "\n"];
    private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 6].Select(string.Concat).Where(name => name is not ("." or ".." or "checkout"));

    [Fact]
    public void Every_line_is_one_pattern_and_the_names_of_its_owners() => Gen.Select(Hostile, Hostile).Sample((folder, team) =>
    {
        var lines = Text((folder, "@shop/" + team), ("checkout", "@shop/checkout")).TrimEnd('\n').Split('\n').Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();

        Assert.All(lines, line => Assert.Matches(@"^(\*|/[\w./*-]+) (@[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)? ?)+$", line));

        // Nothing that is no exact name of another folder comes behind the line of one that is.
        var exact = lines.FindLastIndex(line => line.StartsWith("/domains/checkout/ ", StringComparison.Ordinal));
        Assert.True(exact >= 0);
        Assert.DoesNotContain(lines.Skip(exact + 1), line => line.StartsWith("/domains/", StringComparison.Ordinal) && line.Contains('*', StringComparison.Ordinal));
        Assert.StartsWith("/.github/ ", lines[^1], StringComparison.Ordinal);
    });

    private static string Text(params (string Folder, string Team)[] domains)
    {
        var files = domains.DistinctBy(domain => domain.Folder).ToDictionary(
            domain => $"domains/{domain.Folder}/domain.yaml",
            domain => Encoding.UTF8.GetBytes($"apiVersion: meshgovernance/v1\nkind: Domain\ngithub: {{team: {System.Text.Json.JsonSerializer.Serialize(domain.Team)}}}\n"));
        files["guild/guild.yaml"] = Encoding.UTF8.GetBytes("members: [{username: a, github: lead, represents: 'role:platform'}]\n");
        return CodeOwners.Text(MeshLoader.Load(new MemoryTree(files), new YamlDescriptorReader()), Day);
    }
}
