using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests;

public sealed class WordsTests
{
    /// <summary>A message has a bound, and what to do about it stands behind the names.</summary>
    [Fact]
    public void Of_long_names_fewer_are_listed()
    {
        var names = Enumerable.Range(1, 9).Select(number => $"customer-relationship-management/satisfaction-{number}").ToList();
        Assert.Equal($"'{names[0]}', '{names[1]}' and 7 more", names.Listed());
        Assert.Equal($"'{new string('a', 300)}' and 1 more", new[] { new string('a', 300), "b" }.Listed());
        Assert.Equal("'a', 'b', 'c', 'd', 'e' and 1 more", "a b c d e f a".Split(' ').Listed());
        Assert.Equal("", Array.Empty<string>().Listed());
    }

    [Theory]
    [InlineData("customer_email", "email", true)]
    [InlineData("customerEmail", "email", true)]
    [InlineData("customer-EMail", "email", true)]
    [InlineData("E-Mail", "email", true)]
    [InlineData("emails", "email", true)]
    [InlineData("emailsSent", "email", true)]
    [InlineData("EMAILS_2", "email", true)]
    [InlineData("email2", "email", true)]
    [InlineData("email2go", "email", false)]
    [InlineData("firstname", "first name", true)]
    [InlineData("customerFirstNames1", "first name", true)]
    [InlineData("first_named", "first name", false)]
    [InlineData("headphone", "phone", false)]
    [InlineData("iso86012", "iso8601", false)]
    [InlineData("md5", "md5", true)]
    [InlineData("ship_address", "ip address", false)]
    [InlineData("email", "_", false)]
    [InlineData("emailed_at", "email", false)]
    [InlineData("home_phone_number", "phone number", true)]
    [InlineData("HTTPStatus", "status", true)]
    [InlineData("IPAddress", "ip_address", true)]
    [InlineData("", "email", false)]
    [InlineData("email", "", false)]
    public void A_name_has_a_word_only_as_a_whole(string name, string word, bool expected) =>
        Assert.Equal(expected, name.HasWord(word));

    [Theory]
    [InlineData("placed_at", "at", true)]
    [InlineData("placedAt", "at", true)]
    [InlineData("format", "at", false)]
    [InlineData("at_home", "at", false)]
    [InlineData("delivery_date2", "date", true)]
    [InlineData("country_code_", "country code", true)]
    [InlineData("date_of_date", "date", true)]
    [InlineData("", "date", false)]
    public void A_name_ends_with_a_word_only_as_a_whole(string name, string word, bool expected) => Assert.Equal(expected, name.EndsWithWord(word));

    [Theory]
    [InlineData("privacyStatement", "Privacy statement", true)]
    [InlineData("privacy-statement", "privacy_statement", true)]
    [InlineData("privacyStatement", "privacystatement", false)]
    [InlineData("privacy statement", "privacy", false)]
    public void Names_have_the_same_words_however_they_are_spelled(string name, string other, bool expected) => Assert.Equal(expected, name.HasSameWords(other));

    [Theory]
    [InlineData("Date", true)]
    [InlineData("dates", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_text_is_one_of_some_in_any_case(string? text, bool expected) => Assert.Equal(expected, text.IsOneOf("date", "time"));

    [Theory]
    [InlineData("HTTPS://a", true)]
    [InlineData("ftp://https://a", false)]
    [InlineData(null, false)]
    public void A_text_starts_with_one_of_some_in_any_case(string? text, bool expected) => Assert.Equal(expected, text.StartsWithOneOf("http://", "https://"));
}
