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

    [Fact]
    public void A_line_has_at_most_500_characters() => Assert.Equal(500, PlainText.Line(new string('x', 501)).Length);
}
