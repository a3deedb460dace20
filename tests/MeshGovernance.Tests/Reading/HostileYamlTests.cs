using System.Globalization;
using System.Text;
using CsCheck;
using MeshGovernance.Core.Settings;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Reading;

public sealed class HostileYamlTests
{
    private static readonly string[] Pieces =
        ["a", "b:", ": ", "- ", "\n", "  ", "\t", "'", "\"", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "|\n", ">-\n", "#c\n", "? ", "---\n", "...\n", "%Y", "<<", "\r\n", "é", "\u2028", "0", "~", "\\u"];

    [Fact]
    public void Whatever_is_in_a_file_reading_ends_with_a_value() => Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).List[0, 60].Sample(pieces =>
    {
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(string.Concat(pieces)), new ReadingLimits());
        Assert.True(parsed.Root is not null || parsed.Faults.Count > 0);
        Assert.All(parsed.Faults, fault => Assert.True(fault.Range.Start.Line >= 1 && fault.Range.Start.Column >= 1));
    }, iter: 20_000, threads: 1);

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var parsed = new YamlDescriptorReader().Parse(bytes, new ReadingLimits());
        Assert.True(parsed.Root is not null || parsed.Faults.Count > 0);
    }, iter: 5_000, threads: 1);

    [Fact]
    public void Ten_thousand_levels_are_one_finding()
    {
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(new string('[', 10_000)), new ReadingLimits());
        Assert.Equal("engine/nesting", Assert.Single(parsed.Faults).Rule.Id);
    }

    [Fact]
    public void An_alias_bomb_is_one_finding()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(bomb.ToString()), new ReadingLimits());
        Assert.Equal("engine/aliases", Assert.Single(parsed.Faults).Rule.Id);
    }
}
