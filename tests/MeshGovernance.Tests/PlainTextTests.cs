using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("short", "short")]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    [InlineData("12345678901234567890123456789012345678901", "123456789012345678901234567890123456789…")]
    [InlineData("12345678901234567890123456789012345678🙂🙂", "12345678901234567890123456789012345678…")]
    public void A_value_in_a_message_is_short(string text, string shown) => Assert.Equal(shown, PlainText.Cap(text));

    [Theory]
    [InlineData("two\r\nlines\tand\u2028more\u202E", "two  lines and more")]
    [InlineData("\u001b[31mred", " [31mred")]
    [InlineData("Größe für 数据 🙂", "Größe für 数据 🙂")]
    [InlineData("zero\u200bwidth\u00adhyphen", "zerowidthhyphen")]
    public void A_line_cannot_steer_a_terminal(string text, string shown) => Assert.Equal(shown, PlainText.Line(text));

    /// <summary>In a message two names that differ look different.</summary>
    [Theory]
    [InlineData("order_id\u200b", "order_id\\u{200B}")]
    [InlineData("total\u00ad_cents", "total\\u{AD}_cents")]
    [InlineData("Gro\u0308ße", "Gro\\u{308}ße")]
    [InlineData("a\u2028b\u0085c\u0007d", "a\\u{2028}b\\u{85}c\\u{7}d")]
    [InlineData("id\ufe0f, \u3164 and \u202e", "id\\u{FE0F}, \\u{3164} and \\u{202E}")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af and 한글", "\u1112\\u{1161}\\u{11AB}\u1100\\u{1173}\\u{11AF} and 한글")]
    [InlineData("\u304b\u3099 and が, \u0627\u0653 and آ", "\u304b\\u{3099} and が, \u0627\\u{653} and آ")]
    [InlineData("two\r\nlines\tof 数据, हिन्दी and ☀\ufe0f 🙂", "two  lines of 数据, हिन्दी and ☀\ufe0f 🙂")]
    public void A_message_shows_what_nobody_sees(string text, string shown)
    {
        Assert.Equal(shown, PlainText.Message(text));
        Assert.Equal(shown, PlainText.Message(PlainText.Message(text)));
        Assert.Equal(500, PlainText.Message(string.Concat(Enumerable.Repeat("\u200b", 500))).Length);
    }

    [Fact]
    public void A_line_has_at_most_500_characters() => Assert.Equal(500, PlainText.Line(new string('x', 501)).Length);
}
