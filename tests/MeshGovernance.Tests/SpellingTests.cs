using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests;

public sealed class SpellingTests
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
    public void A_near_word_is_meant(string word, string? meant) => Assert.Equal(meant, Spelling.Nearest(word, Known));

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("organization", "organisation")]
    [InlineData("i", null)]
    [InlineData("colour", null)]
    public void A_word_is_certain_where_only_one_is_near(string word, string? certain) => Assert.Equal(certain, Spelling.Only(word, [.. Known, "if"]));

    [Fact]
    public void A_word_without_end_is_compared_with_nothing() => Assert.Null(Spelling.Nearest(new string('n', 1_000_000), Known));
}
