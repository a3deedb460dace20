using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using MeshGovernance.Catalog.Pictures;
using MeshGovernance.Core.Insight;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class TrendTests
{
    private static readonly Gen<JudgedWeek> Weeks = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Dictionary(Gen.String[1, 5], Gen.Int[0, 9])[0, 3], Gen.Int[0, 3]).Select((all, kept, domains, count) => new JudgedWeek(
        new Compliance(all, Math.Min(all, kept)),
        domains.ToDictionary(domain => domain.Key, domain => new Compliance(domain.Value, domain.Value)),
        all,
        kept,
        count,
        1,
        [.. Enumerable.Range(0, count).Select(Fingerprint)]));

    [Fact]
    public void A_week_that_was_written_is_read_again() => Weeks.Sample(week =>
    {
        var read = JudgedWeek.Read(week.Write())!;
        Assert.Equal(week.Write(), read.Write());
        Assert.Equal((week.Mesh, week.Errors, week.Warnings, week.Notes, week.Waived), (read.Mesh, read.Errors, read.Warnings, read.Notes, read.Waived));
        Assert.Equal(week.Fingerprints, read.Fingerprints);
    });

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"mesh\":1}")]
    [InlineData("{\"mesh\":{\"products\":\"x\",\"keeping\":1}}")]
    public void Anything_else_is_no_week(string text) => Assert.Null(JudgedWeek.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("2026-11-22", "2026-11-15")]
    [InlineData("2026-11-23", "2026-11-22")]
    [InlineData("2026-11-28", "2026-11-22")]
    public void The_weeks_end_on_sundays_before_the_day(string asOf, string last)
    {
        var days = Trend.Sundays(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(last, days[^1].ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(52, days.Distinct().Count());
        Assert.All(days, day => Assert.Equal(DayOfWeek.Sunday, day.DayOfWeek));
    }

    [Theory]
    [InlineData("0 0 0", "2026-01-01 or earlier")]
    [InlineData("commit 0 0", "2026-01-02")]
    [InlineData("shallow 0 0", "2026-01-02 or earlier")]
    [InlineData("0 gap 0", "2026-01-01 or earlier")]
    [InlineData("0 - 0", "2026-01-03")]
    [InlineData("- 0 0", "2026-01-02")]
    public void A_finding_is_as_old_as_the_oldest_point_in_a_row_that_has_it(string points, string expected)
    {
        var since = Of(points).Ages[Fingerprint(0)];
        Assert.Equal(expected, $"{since.Day:O}{(since.OrEarlier ? " or earlier" : "")}");
    }

    [Fact]
    public void A_finding_that_is_gone_has_no_age() => Assert.Empty(Of("0 0 -").Ages);

    [Fact]
    public void Gaps_in_a_row_are_one_line() =>
        Assert.Equal(["2026-01-01 2026-01-02", "2026-01-03 2026-01-03", "2026-01-04 2026-01-04"], Of("commit commit shallow 0").Rows().Select(row => $"{row.From:O} {row.To.Day:O}"));

    [Fact]
    public void The_picture_breaks_at_gaps_and_says_what_it_shows()
    {
        var svg = XElement.Parse(TrendPicture.Svg(Of("0 0 gap 0 gap gap 0 0"), "trend", week => week.Mesh));
        Assert.Equal(3, svg.Elements("polyline").Count());
        Assert.Equal(2, svg.Elements("rect").Count());
        Assert.Equal("50 percent of the data products kept the rules on 2026-01-01, 50 percent on 2026-01-08; the least were 50 percent on 2026-01-01. 3 weeks could not be judged.", svg.Element("desc")!.Value);
        Assert.Equal("trend-title trend-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.DoesNotContain("style=", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_judged_point_there_is_no_picture() => Assert.Equal("", TrendPicture.Svg(Of("gap commit"), "trend", week => week.Mesh));

    [Fact]
    public void A_domain_that_came_later_begins_later()
    {
        var trend = Of("0 0 0");
        Assert.Equal("", TrendPicture.Svg(trend, "trend", week => week.Domains.GetValueOrDefault("returns")));
    }

    private static Trend Of(string points) => new(
    [
        .. points.Split(' ').Select((point, index) => new DateOnly(2026, 1, index + 1) is var day && int.TryParse(point, CultureInfo.InvariantCulture, out var finding)
            ? new TrendPoint(day, null, Week([Fingerprint(finding)]), null)
            : point == "-" ? new TrendPoint(day, null, Week([]), null) : new TrendPoint(day, null, null, point switch { "commit" => Trend.NoCommit, "shallow" => Trend.Shallow, _ => "It cannot be judged." })),
    ]);

    private static JudgedWeek Week(IReadOnlyList<string> fingerprints) => new(new Compliance(2, 1), new Dictionary<string, Compliance>(), 1, 0, 0, 0, fingerprints);

    private static string Fingerprint(int number) => number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
