using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Reading;

/// <summary>Lines as YAML 1.2 has them: LF, CRLF and CR end one, and nothing else does. Tabs indent nothing, and where nothing is indented they may stand.</summary>
public sealed class LineTests
{
    private static readonly string[] Pieces =
        ["a", "b: ", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "[", "]", "{", "}", ", ", "&x ", "*x", "|\n  ", ">-\n  ", " #c\n", "? ", "\r\n", "\r", "L", "L", "\\"];

    /// <summary>They are letters like any other: what holds them is read, and placed, as if another letter stood there.</summary>
    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void Letters_that_end_lines_elsewhere_are_text_here(char letter)
    {
        var random = new Random(20261128);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var (plain, special) = (Parse(text.Replace('L', 'ж')), Parse(text.Replace('L', letter)));
            Assert.True(Shown(plain) == Shown(special).Replace(letter, 'ж'), $"{text}\n{Shown(plain)}\n{Shown(special)}");
        }
    }

    [Fact]
    public void A_place_behind_them_is_where_people_see_it()
    {
        var parsed = Parse("# a\u2028b\u2029c\u0085d\nkey: value\n");
        Assert.Equal(new Position(2, 6), parsed.Places.Value(parsed.Root!["key"]!).Start);
        Assert.Equal("value", SourceLines.Of(Encoding.UTF8.GetBytes("# a\u2028b\u2029c\u0085d\nkey: value\n")).Within(parsed.Places.Value(parsed.Root["key"]!)));
    }

    [Fact]
    public void Letters_for_private_use_stay_what_they_are() =>
        Assert.Equal("\ue000\u2028\ue001\ue003", Parse("a: \ue000\u2028\ue001\ue003\n").Root!["a"]!.Text);

    [Theory]
    [InlineData("a: 1\n\t# a comment\nb: 2\n", """{"a":1,"b":2}""")]
    [InlineData("a: 1\n  \t # a comment\n\t\t\nb: 2\n", """{"a":1,"b":2}""")]
    [InlineData("a:\n\t# a comment\n  - x\n \t#c\n  - y\n", """{"a":["x","y"]}""")]
    [InlineData("a:\n  -\tx\n  - \t{b: 1}\n", """{"a":["x",{"b":1}]}""")]
    [InlineData("a:\t1\t# a comment\nb:\t[1,\t2]\n", """{"a":1,"b":[1,2]}""")]
    [InlineData("{\n\t\"a\": [\n\t\t1,\n\t\t2\n\t],\n\t\"b\": {}\n}\n", """{"a":[1,2],"b":{}}""")]
    [InlineData("a: |\n  x\n  \t# text\n  \t\n  y\nb: 1\n", """{"a":"x\n\t# text\n\t\ny\n","b":1}""")]
    [InlineData("a: |\n \t# text\n y\n\t# a comment\nb: 1\n", """{"a":"\t# text\ny\n","b":1}""")]
    [InlineData("a: 'x\n\t# text\n  y'\n", """{"a":"x # text y"}""")]
    [InlineData("a: \"x\n\t\n  y\"\n\t# c\nb: 1\n", """{"a":"x\ny","b":1}""")]
    [InlineData("a: >-\n  x\n  y\n\t#c\n", """{"a":"x y"}""")]
    public void A_tab_that_indents_nothing_is_no_fault(string yaml, string expected)
    {
        var parsed = Parse(yaml);
        Assert.Empty(parsed.Faults);
        Assert.Equal(expected, TestNodes.ToJson(parsed.Root!)!.ToJsonString());
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", 2)]
    [InlineData("a:\n  b: 1\n\tc: 2\n", 3)]
    [InlineData("a:\n  - x\n\t- y\n", 3)]
    [InlineData("a: 1\n\t# a comment\nb:\n  \tc: 1\n", 4)]
    [InlineData("a:\n  -\tb: 1\n    c: 2\n", 2)]
    [InlineData("a:\n  - \t- x\n", 2)]
    [InlineData("a:\r\tb: 1\r", 2)]
    [InlineData("\u2028: 1\na:\n\tb: 1\n", 3)]
    [InlineData("a: 1\nb: 2\nc: |\n\t x\n  y\nd:\n\te: 1\n", 4)]
    [InlineData("a: 1\nb: 2\nc: 3\nd: |\n  x\n  \ty\ne:\n\tf: 1\n", 8)]
    public void A_tab_that_indents_is_told_on_its_line(string yaml, int line)
    {
        var fault = Assert.Single(Parse(yaml).Faults);
        Assert.Equal(("engine/tab", line, "A tab indents this line: use spaces."), (fault.Rule.Id, fault.Range.Start.Line, fault.Message));
    }

    [Fact]
    public void Inside_brackets_a_tab_takes_no_blame() =>
        Assert.Equal("engine/yaml", Assert.Single(Parse("{\n\t\"a\": 1\n\t\"b\": 2\n}\n").Faults).Rule.Id);

    [Theory]
    [InlineData("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", 2, "A merge is not finished here: keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.")]
    [InlineData("a:\r\n<<<<<<< HEAD\r\n  - 1\r\n||||||| base\r\n=======\r\n  - {2\r\n>>>>>>> other\r\n", 2, "A merge is not finished here: keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.")]
    [InlineData("a: 1\nname: {{ title }}\n", 2, "This is a template, and YAML reads its braces as a map: put quotes around the value, or check the file that is made from it.")]
    [InlineData("name: {{ title }}-x\n", 1, "This is a template, and YAML reads its braces as a map: put quotes around the value, or check the file that is made from it.")]
    [InlineData("a: 1\n{% if b %}\nc: 1\n{% endif %}\n", 2, "This is a template, and YAML reads its braces as a map: put quotes around the value, or check the file that is made from it.")]
    public void What_somebody_has_still_to_finish_is_told(string yaml, int line, string message)
    {
        var fault = Assert.Single(Parse(yaml).Faults);
        Assert.Equal(("engine/yaml", line, message), (fault.Rule.Id, fault.Range.Start.Line, fault.Message));
    }

    [Fact]
    public void Marks_of_a_merge_in_a_text_are_text() =>
        Assert.Empty(Parse("a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> other\nb: '{{ title }}'\n").Faults);

    [Theory]
    [InlineData("a\r\nb\rc\n")]
    [InlineData("a\u2028b\u0085\f\vc")]
    [InlineData("")]
    public void Every_line_is_counted_once(string text)
    {
        Assert.Equal(text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'), LineSpans.Of(text).Select(line => text.Substring(line.Start, line.Length)));
        Assert.All(LineSpans.Of(text).Index(), line => Assert.Equal(new Position(line.Index + 1, 1), LineSpans.PositionOf(text, line.Item.Start)));
    }

    private static ParsedFile Parse(string text) => new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(text), new ReadingLimits());

    /// <summary>Values, their places and what is wrong with them.</summary>
    private static string Shown(ParsedFile parsed) => string.Join(
        '\n',
        (parsed.Root is { } root ? Below(root) : []).Select(node => $"{node.Kind} {node.Text} {string.Join(',', node.Keys)} {parsed.Places.Value(node)}").Concat(parsed.Faults.Select(fault => $"{fault.Rule.Id} {fault.Range}")));

    private static IEnumerable<Node> Below(Node node) => node.Items.SelectMany(Below).Prepend(node);
}
