using MeshGovernance.Yaml.Schemas;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class WordingTests
{
    private static readonly string[] Known = ["name", "description", "organisation", "parameters", "from", "until", "id"];

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("Name", "name")]
    [InlineData("names", "name")]
    [InlineData("desc", "description")]
    [InlineData("params", "parameters")]
    [InlineData("form", "from")]
    [InlineData("organization", "organisation")]
    [InlineData("colour", null)]
    [InlineData("a", null)]
    [InlineData("", null)]
    public void A_near_word_is_meant(string word, string? meant) => Assert.Equal(meant, Wording.Closest(word, Known));

    [Fact]
    public void A_word_without_end_is_compared_with_nothing() => Assert.Null(Wording.Closest(new string('n', 1_000_000), Known));

    [Theory]
    [InlineData("short", "short")]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    [InlineData("12345678901234567890123456789012345678901", "123456789012345678901234567890123456789…")]
    [InlineData("12345678901234567890123456789012345678🙂🙂", "12345678901234567890123456789012345678…")]
    [InlineData("two\r\nlines\tand\u2028more\u202E", "two  lines and more ")]
    public void A_value_is_shown_short_and_on_one_line(string text, string shown) => Assert.Equal(shown, Wording.Cap(text));
}
