using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Text;

public sealed class OtherDatesTests
{
    [Theory]
    [InlineData("31.1.2026", "2026-01-31")]
    [InlineData("2026/01/31", "2026-01-31")]
    [InlineData("2026-1-5", "2026-01-05")]
    [InlineData("20260131", "2026-01-31")]
    [InlineData("31/01/2026", "2026-01-31")]
    [InlineData("1/31/2026", "2026-01-31")]
    [InlineData("5/5/2026", "2026-05-05")]
    [InlineData("January 31, 2026", "2026-01-31")]
    [InlineData("3/4/2026", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("31.1.26", null)]
    [InlineData("soon", null)]
    public void A_day_is_read_where_only_one_can_be_meant(string text, string? day) => Assert.Equal(day, OtherDates.Day(text));
}
