using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Descriptors;

public sealed class VersionsTests
{
    [Theory]
    [InlineData("1.2.3", 1)]
    [InlineData("v2", 2)]
    [InlineData("V10.0", 10)]
    [InlineData("3-beta", 3)]
    [InlineData("beta", null)]
    [InlineData("v", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("99999999999.0", null)]
    public void The_major_is_the_leading_integer(string? version, int? major) => Assert.Equal(major, Versions.Major(version));

    [Theory]
    [InlineData("1.10.0", "1.9.0")]
    [InlineData("2.0", "1.99")]
    [InlineData("1.0.1", "1.0")]
    [InlineData("1.0", "1.beta")]
    public void Numbers_are_compared_as_numbers(string higher, string lower)
    {
        Assert.True(Versions.Compare(higher, lower) > 0);
        Assert.True(Versions.Compare(lower, higher) < 0);
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-02-28T10:00:00Z", true)]
    [InlineData("2026-02-28x", false)]
    [InlineData("soon", false)]
    [InlineData(null, false)]
    public void A_day_is_one_of_the_calendar(string? text, bool exists) => Assert.Equal(exists, Dates.Read(text) is not null);
}
