using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("customer_email", "email", true)]
    [InlineData("customerEmail", "email", true)]
    [InlineData("customer-EMail", "email", false)]
    [InlineData("emailed_at", "email", false)]
    [InlineData("home_phone_number", "phone number", true)]
    [InlineData("HTTPStatus", "status", true)]
    [InlineData("IPAddress", "ip_address", true)]
    [InlineData("", "email", false)]
    [InlineData("email", "", false)]
    public void A_name_has_a_word_only_as_a_whole(string name, string word, bool expected) =>
        Assert.Equal(expected, name.HasWord(word));
}
