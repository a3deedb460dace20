using CsCheck;
using MeshGovernance.Catalog.Texts;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Two texts are held against each other word by word, so that both sides can be read.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("1.0.0", "1.0.1", "-1.0.0 +1.0.1")]
    [InlineData("a b c d e f g h", "a b c d X f g h", "… c d -e +X f g …")]
    [InlineData("one two", "one two three", "one two +three")]
    [InlineData("one two three", "two three", "-one two three")]
    [InlineData("the old b and the old text", "the new b and the new text", "the -old +new b and the -old +new text")]
    [InlineData("the old and old text", "the new and new text", "the -old and old +new and new text")]
    [InlineData("a b c d e f g h i j k l m", "A b c d e f g h i j k l M", "-a +A b c … k l -m +M")]
    public void Only_what_differs_is_shown_with_a_word_or_two_around_it(string before, string after, string shown) => Assert.Equal(shown, Shown(before, after));

    [Fact]
    public void What_goes_one_way_comes_back_the_other_way() => Texts.Select(Texts).Sample((before, after) =>
    {
        var (there, back) = (WordDiff.Of(before, after), WordDiff.Of(after, before));
        Assert.Equal(Many(there, WordState.Gone), Many(back, WordState.New));
        Assert.Equal(Many(there, WordState.New), Many(back, WordState.Gone));
    });

    [Fact]
    public void A_long_text_that_is_another_one_is_cut()
    {
        var shown = WordDiff.Of(string.Join(' ', Enumerable.Repeat("old", 2000)), string.Join(' ', Enumerable.Repeat("new", 2000)));
        Assert.Equal([WordState.Gone, WordState.New], shown.Select(stretch => stretch.State));
        Assert.All(shown, stretch => Assert.True(stretch.Text.Length <= 121 && stretch.Text.EndsWith('…')));
    }

    private static readonly Gen<string> Texts = Gen.Int[0, 3].List[0, 12].Select(words => string.Join(' ', words));

    private static bool Many(IEnumerable<WordStretch> stretches, WordState state) => stretches.Any(stretch => stretch.State == state);

    private static string Shown(string before, string after) => string.Join(' ', WordDiff.Of(before, after).Select(stretch => stretch.State switch
    {
        WordState.Gone => $"-{stretch.Text}",
        WordState.New => $"+{stretch.Text}",
        _ => stretch.Text,
    }));
}
