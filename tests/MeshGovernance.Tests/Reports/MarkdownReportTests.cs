using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Reports;

public sealed class MarkdownReportTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseMathematics().UseFootnotes().UseAlertBlocks().Build();

    // What GitHub makes a mention or a reference of, wherever it stands in text.
    private static readonly Regex Live = new(@"@[A-Za-z0-9]|#[0-9]|\bGH-[0-9]|[a-z]://|\bwww\.[a-z]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Fact]
    public void Text_of_strangers_stays_text() => ReportSamples.Hostile.Sample(text =>
    {
        var written = MarkdownText.Plain(text);
        var document = Markdown.Parse(written, Pipeline);
        Assert.Equal(PlainText.Line(text).Trim(), Shown(document).Replace("\u200b", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(Live, Shown(document));
    });

    [Fact]
    public void Code_of_strangers_stays_code() => ReportSamples.Hostile.Sample(text =>
    {
        var written = MarkdownText.Code(text);
        if (string.IsNullOrWhiteSpace(PlainText.Line(text)))
            return;
        var inline = Assert.Single(Assert.Single(Markdown.Parse("x " + written + " y", Pipeline).Descendants<ParagraphBlock>()).Inline!.OfType<CodeInline>());
        Assert.Equal(PlainText.Line(text).Trim(), inline.Content.Trim());
    });

    [Fact]
    public void A_block_ends_where_it_shall() => ReportSamples.Hostile.Array[0, 5].Sample(lines =>
    {
        var document = Markdown.Parse(MarkdownText.Block("yaml", lines) + "\nend", Pipeline);
        Assert.Equal([typeof(FencedCodeBlock), typeof(ParagraphBlock)], document.Select(block => block.GetType()));
    });

    [Fact]
    public void A_report_holds_no_markup_but_its_own() => ReportSamples.HostileReports.Sample(report =>
    {
        var document = Markdown.Parse(Write(report), Pipeline);
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.All(document.Descendants<HtmlBlock>(), block => Assert.Matches(@"\A(?:<details>\n<summary>1 [a-z]+</summary>|</details>)\z", block.Lines.ToString()));
        Assert.All(document.Descendants<LiteralInline>(), literal => Assert.DoesNotMatch(Live, literal.Content.ToString()));
        Assert.Equal(5, document.Descendants<HeadingBlock>().Count());
    });

    [Fact]
    public void What_blocks_comes_first_and_the_rest_is_folded_away()
    {
        var markdown = Write(ReportSamples.Whole);
        Assert.StartsWith("## Online shop: failed\n\n2 errors, 1 warning, 1 note, 1 waived · ", markdown, StringComparison.Ordinal);
        var parts = Regex.Matches(markdown, "^(?:###? .*|<summary>.*|</details>)$", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).Select(match => match.Value);
        Assert.Equal(
            [
                "## Online shop: failed", "### 2 findings block", "<summary>1 warning</summary>", "</details>", "<summary>1 note</summary>", "</details>",
                "<summary>1 waived</summary>", "</details>",
            ],
            parts);
    }

    [Fact]
    public void A_finding_shows_its_lines_and_its_mend() => Assert.Contains(
        """
        #### `checkout/orders`

        **error** Column 'email' looks like personal data, so it needs a classification.

        `domains/checkout/orders/orders.odcs.yaml:2:3`

        ```yaml
        schema:
        - name: email
        ```

        Set 'classification' to 'restricted', if that is right: a guess, for you to decide.

        ```diff
        +    classification: restricted
        ```

        Personal data is classified (`privacy/personal-data 1.2.0`). Why: `policies/privacy/personal-data/v1/README.md`. The rule ends on 2027-01-01, in 39 days.
        """,
        Write(ReportSamples.Whole),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void What_has_no_room_is_counted(int most)
    {
        var report = ReportSamples.Unjudged with { Findings = [.. Enumerable.Range(0, 100).SelectMany(i => ReportSamples.Whole.Findings.Select(finding => finding with { Key = $"{i}", Element = ElementName.OfProduct("checkout", $"p{i}") }))] };
        var content = MarkdownReport.Write(report, _ => ReportSamples.Source, most);
        Assert.InRange(content.Length, 0, Math.Max(most, 500));
        var markdown = Encoding.UTF8.GetString(content);
        var shown = Regex.Count(markdown, @"^(?:- )?\*\*", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        Assert.EndsWith($"… and {502 - shown} more: `mesh check --format json` has them all.\n", markdown, StringComparison.Ordinal);
        Assert.Equal(markdown.Split("<details>").Length, markdown.Split("</details>").Length);
    }

    [Fact]
    public void However_much_there_is_to_mend_what_became_better_has_its_room()
    {
        var report = ReportSamples.Whole with
        {
            Findings = [.. Enumerable.Range(0, 1000).Select(i => ReportSamples.Finding with { Key = $"{i}" })],
            Fixed = [ReportSamples.Finding with { Message = "Fixed by now." }],
        };
        Assert.Contains("### 1 fixed\n\n- ", Encoding.UTF8.GetString(MarkdownReport.Write(report, _ => ReportSamples.Source, 20_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_its_file_is_shown_all_the_same() =>
        Assert.DoesNotContain("```", Encoding.UTF8.GetString(MarkdownReport.Write(ReportSamples.Whole, _ => null)), StringComparison.Ordinal);

    private static string Write(Report report) => Encoding.UTF8.GetString(MarkdownReport.Write(report, _ => ReportSamples.Source));

    private static string Shown(MarkdownDocument document)
    {
        if (document.Count == 0)
            return "";
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(document));
        return string.Concat(paragraph.Inline!.Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => throw new InvalidOperationException($"{inline.GetType().Name} in '{paragraph.Inline!.FirstChild}'"),
        }));
    }
}
