using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>Decision records have one form, and the index has a line for each number.</summary>
public sealed partial class DecisionRecordTests
{
    private static readonly string Folder = Path.Combine(Source.Root, "site", "docs", "decisions");
    private static readonly string Index = Path.Combine(Folder, "README.md");

    public static TheoryData<string> Records => [.. Files()];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_its_number_status_date_and_parts(string file)
    {
        var record = Form.Match(File.ReadAllText(Path.Combine(Folder, file)));

        Assert.True(record.Success, $"{file} does not have the form that CONTRIBUTING.md shows.");
        Assert.StartsWith($"{int.Parse(record.Groups["number"].Value, CultureInfo.InvariantCulture):0000}-", file, StringComparison.Ordinal);
        Assert.True(DateOnly.TryParseExact(record.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"{file} has no date.");
    }

    [Fact]
    public void The_index_lists_every_number_once_and_in_order()
    {
        var lines = Files().ToDictionary(file => int.Parse(file[..4], CultureInfo.InvariantCulture), LineOf);

        Assert.Equal(
            Enumerable.Range(1, lines.Keys.Max()).Select(number => lines.GetValueOrDefault(number, $"| {number} | *never used* | | |")),
            File.ReadLines(Index).SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1));
    }

    [Fact]
    public void The_template_has_the_form() =>
        Assert.Matches(Form, File.ReadAllText(Path.Combine(Source.Root, "CONTRIBUTING.md")).Split("```markdown\n")[1].Split("```")[0]);

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.md").Where(path => path != Index).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string LineOf(string file)
    {
        var record = Form.Match(File.ReadAllText(Path.Combine(Folder, file))).Groups;
        return $"| [{record["number"]}]({file}) | {record["title"]} | {record["status"]} | {record["date"]} |";
    }

    [GeneratedRegex(
        """
        \A\#\ (?<number>\d+)\.\ (?<title>.+)\n
        \n
        -\ Status:\ (?<status>proposed|accepted|rejected|superseded\ by\ \d+)\n
        -\ Date:\ (?<date>\d{4}-\d{2}-\d{2})\n
        \n
        \*\*Context\.\*\*\ [\s\S]+?\n
        \*\*Decision\.\*\*\ [\s\S]+?\n
        \*\*Consequence\.\*\*\ .
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Form { get; }
}
