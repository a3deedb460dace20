using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Changes;

public sealed class DiffOutputTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseMathematics().UseFootnotes().UseAlertBlocks().Build();

    private static readonly Regex Live = new(@"@[A-Za-z0-9]|#[0-9]|\bGH-[0-9]|[a-z]://|\bwww\.[a-z]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static readonly Gen<MeshDiff> Hostile = ReportSamples.Hostile.Array[9].Select(texts => new MeshDiff(
        texts[0],
        new MeshState(texts[1], "0123456789abcdef", true),
        new MeshState(null, null, true),
        Selection.Everything,
        [
            new Change(ChangeType.Changed, "product", texts[2], texts[3], Side(texts[4], texts[5]), Side(texts[4], texts[6])),
            new Change(ChangeType.Added, "column", "", null, null, Side(texts[7], texts[8]) with { Facts = [new Fact("logicalType", texts[1])] }),
            new Change(ChangeType.Renamed, "object", "", null, Side(texts[7], texts[8]), Side(texts[7], texts[5])),
            new Change(ChangeType.Removed, "edge", "", null, Side(texts[7], texts[8]), null),
            new Change(ChangeType.Added, "contract", texts[2], null, Side(texts[4], null), Side(texts[4], texts[5])),
        ],
        [new NotCompared(true, texts[7], texts[8])]));

    [Fact]
    public void Markdown_holds_no_markup_but_its_own() => Hostile.Sample(diff =>
    {
        var document = Markdown.Parse(Encoding.UTF8.GetString(DiffForms.All.All.Single(format => format.Name == "markdown").Write(diff)), Pipeline);
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Single(document.Descendants<HeadingBlock>());
        Assert.All(document.Descendants<LiteralInline>(), literal => Assert.DoesNotMatch(Live, literal.Content.ToString()));
    });

    [Fact]
    public void A_terminal_is_told_nothing_to_obey() => Hostile.Sample(diff =>
        Assert.All(DiffForms.All.Lines(diff, 100), line => Assert.DoesNotContain(line.ToString(), char.IsControl)));

    [Fact]
    public void Json_says_everything_as_it_is() => Hostile.Sample(diff =>
    {
        using var json = JsonDocument.Parse(DiffForms.All.All.Single(format => format.Name == "json").Write(diff));
        Assert.Equal("meshgovernance/diff/v1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(diff.Changes.Count, json.RootElement.GetProperty("changes").GetArrayLength());
    });

    [Fact]
    public void Thousands_of_changes_are_counted_and_the_worst_are_told()
    {
        var changes = Enumerable.Range(0, 5000).Select(number => new Change(ChangeType.Added, "column", "", null, null, Named($"a/p{number % 50:D2}/contract/c@1/o/c{number:D4}")))
            .Append(new Change(ChangeType.Removed, "product", "", null, Named("z/last"), null)).ToList();
        var diff = new MeshDiff("Shop", new MeshState("main", null, true), new MeshState(null, null, true), Selection.Everything, changes, []);
        var lines = DiffForms.All.Lines(diff, 100).Select(line => line.ToString()).ToList();
        Assert.InRange(lines.Count, 100, 120);
        Assert.Contains("  columns           5000        ·        ·        ·", lines);
        Assert.Equal("  - z/last data product", lines[6].TrimEnd());
        Assert.Contains("… and 4901 more: 'mesh diff --format json' has them all, --domain and --product narrow them down.", lines);
        Assert.InRange(DiffForms.All.All.Single(format => format.Name == "markdown").Write(diff).Length, 1000, 65_536);
    }

    private static ChangeSide Named(string element) => new(ElementName.Read(element), null, "domains/a/b/product.yaml", TextRange.FileStart);

    /// <summary>Names of elements are percent-encoded by whoever makes them.</summary>
    private static ChangeSide Side(string element, string? value) => Named("checkout/orders/" + (element.Any(char.IsSurrogate) ? "x" : Uri.EscapeDataString(element))) with { Value = value };
}
