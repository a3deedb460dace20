using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Reports;

public sealed class ConsoleReportTests
{
    [Fact]
    public void Everything_that_blocks_comes_before_any_warning_also_when_the_list_is_cut()
    {
        // Alphabetical order would tell the warnings of 'a' first, and they alone fill a page.
        var said = Say(Many(70, "a", Level.Warning).Concat(Many(61, "a", Level.Error)).Concat(Many(61, "b", Level.Error)));
        var labels = said.Where(line => line.StartsWith("  error", StringComparison.Ordinal) || line.StartsWith("  warning", StringComparison.Ordinal)).ToList();
        Assert.Equal(122, labels.TakeWhile(line => line.StartsWith("  error", StringComparison.Ordinal)).Count());
        Assert.Equal(122, labels.Count);
        Assert.Contains(said, line => line.StartsWith("… and 70 more findings:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_product_is_named_again_where_the_less_urgent_begins()
    {
        var said = Say(Many(1, "a", Level.Warning).Concat(Many(1, "a", Level.Error)).Concat(Many(1, "b", Level.Error)));
        Assert.Equal(["checkout/a", "checkout/b", "checkout/a"], said.Where(line => line.StartsWith("checkout/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Alike_findings_of_a_product_are_one_entry_with_their_places()
    {
        var said = Say(Many(9, "a", Level.Error, "The same.").Concat(Many(1, "b", Level.Error, "The same.")));
        Assert.Equal(2, said.Count(line => line.Contains("The same.", StringComparison.Ordinal)));
        Assert.Contains(said, line => line.TrimEnd().EndsWith("also   8 more times:", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Trim().StartsWith("domains/checkout/a.yaml:6:1", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Trim().StartsWith("domains/checkout/a.yaml:7:1", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Trim() == "and 3 more places");
        Assert.Contains("Failed: 10 errors, 0 warnings, 0 notes.", said);
    }

    [Fact]
    public void What_needs_another_fix_is_not_alike()
    {
        var findings = Many(2, "a", Level.Error, "The same.").Select((finding, index) => finding with { Fix = new Fix(Certain: true, $"Set it to {index}", []) });
        Assert.Equal(2, Say(findings).Count(line => line.Contains("The same.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Notes_are_counted_unless_asked_for()
    {
        var findings = Many(2, "a", Level.Note).Concat(Many(1, "b", Level.Warning)).ToList();
        Assert.DoesNotContain(Say(findings), line => line.StartsWith("  note ", StringComparison.Ordinal));
        Assert.Contains("2 notes are only counted here: 'mesh check --notes' tells them.", Say(findings));
        Assert.Equal(2, Say(findings, notes: true).Count(line => line.StartsWith("  note ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Say(findings, notes: true), line => line.Contains("--notes", StringComparison.Ordinal));
    }

    private static List<string> Say(IEnumerable<Finding> findings, bool notes = false) =>
        [.. new ConsoleReport(ReportSamples.Whole with { Findings = [.. findings] }, _ => null, 100) { TellsNotes = notes }.Lines().Select(TerminalText.Of)];

    private static IEnumerable<Finding> Many(int count, string product, Level level, string? message = null) => Enumerable.Range(1, count).Select(number => ReportSamples.Finding with
    {
        Element = ElementName.OfProduct("checkout", product),
        File = $"domains/checkout/{product}.yaml",
        Range = new TextRange(new Position(number, 1), new Position(number, 5)),
        Level = level,
        Blocking = level == Level.Error,
        Message = message ?? $"Finding {number} is a {level}.",
    });
}
