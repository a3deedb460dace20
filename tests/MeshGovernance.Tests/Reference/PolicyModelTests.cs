using System.Text.RegularExpressions;
using MeshGovernance.Core.Registers.Model;
using MeshGovernance.Tests.Architecture;
using Xunit;

namespace MeshGovernance.Tests.Reference;

/// <summary>The model is told whole: every type and member has its sentence, and the YAML field that it names is the one that is read.</summary>
public sealed class PolicyModelTests
{
    private static readonly Regex Documented = new(
        @"<summary><c>(?<field>[\w.]+)</c>[^\n]*</summary>\n(\s*///[^\n]*\n)*\s*public (override )?[\w<>?\[\]]+ (?<name>\w+) (=>|\{)(?<body>[^;]*);", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    public static TheoryData<string> Types => [.. PolicyModel.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Everything_has_a_sentence(string name)
    {
        var type = PolicyModel.Find(name)!;
        Assert.NotEqual("", type.Says);
        Assert.Equal([], type.Members.Where(member => member.Says.Length == 0).Select(member => member.Name));
    }

    [Fact]
    public void A_member_says_its_type_and_its_field()
    {
        var classification = Assert.Single(PolicyModel.Find("Column")!.Members, member => member.Name == "Classification");
        Assert.Equal(("string?", "classification"), (classification.Type, classification.Field));
        Assert.Contains(PolicyModel.Find("Scope")!.Members, member => member is { Name: "Violation(Place place, string message, string key = \"\")", Type: "Violation", Field: null });
        Assert.Contains(PolicyModel.Find("Words")!.Members, member => member is { Name: "name.HasWord(string word)", Type: "bool" });
        Assert.Contains(PolicyModel.Find("Product")!.Members, member => member is { Name: "OutputPorts", Type: "IReadOnlyList<OutputPort>", Field: "outputPorts" });
    }

    /// <summary>The code that makes the value: the accessor, or what the constructor does where the value is kept.</summary>
    private static string ReadBy(Match member, string file) => member.Groups["body"].Value.Trim() == "get"
        ? string.Concat(file.Split('\n').Where(line => line.TrimStart().StartsWith($"{member.Groups["name"].Value} = ", StringComparison.Ordinal)))
        : member.Groups["body"].Value;

    [Fact]
    public void The_field_that_is_told_is_the_one_that_is_read()
    {
        var told = Source.Files("Policies").SelectMany(file => Documented.Matches(file.Text.ReplaceLineEndings("\n")).Select(match => (file.Path, Member: match, Reads: ReadBy(match, file.Text)))).ToList();
        Assert.InRange(told.Count, 150, 1000);
        Assert.Equal([], told
            .Where(found => !found.Reads.Contains($"\"{found.Member.Groups["field"].Value.Split('.')[^1]}\"", StringComparison.Ordinal))
            .Select(found => $"{found.Path}: {found.Member.Groups["name"].Value} says '{found.Member.Groups["field"].Value}'"));
    }
}
