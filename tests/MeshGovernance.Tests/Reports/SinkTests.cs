using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MeshGovernance.Catalog;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Reports.Hosts;
using MeshGovernance.Core.Text;
using MeshGovernance.GitHub;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.GitHub.Publishing.Issues;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Reports;

/// <summary>Every place that a text of a stranger gets to, times every text that would be more than text in one of them.</summary>
public sealed class SinkTests
{
    private const int MostOfALine = 4_000;
    private const string Hit = "hit";

    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u001b\0\u0007\u202e\u2066\u2028\u2029");

    private static readonly Dictionary<string, string> Values = new()
    {
        ["ESC"] = "\u001b[2J\u001b]8;;https://evil.example\u0007hit",
        ["U+202E"] = "a\u202ehit\u2066b",
        ["U+2028"] = "a\u2028::error::hit\u2029b",
        ["NUL"] = "a\0hit",
        ["line break"] = "a\r\n::error::hit\n##[error]hit",
        ["::error"] = "::error::hit",
        ["::error behind spaces"] = "  ::error::hit ::error::hit",
        ["##["] = "##[error]hit ##[set-env name=hit]hit",
        ["##vso["] = "##vso[task.setvariable variable=hit]hit ##vso[task.complete result=Succeeded;]hit",
        ["</script>"] = "</script></title><script>hit</script><img src=x onerror=hit>",
        ["javascript:"] = "javascript:hit",
        ["links"] = "[hit](javascript:hit) <javascript:hit> ![hit](https://evil.example/hit) https://evil.example/hit",
        ["backticks"] = "`hit` ```hit",
        ["pipes"] = "|hit|\n|-|\n|hit|",
        ["@mention"] = "@hit @hit/hit hit#1",
        ["]]>"] = "]]>--><!--hit-->",
        ["very long"] = new string('x', 50_000) + Hit,
    };

    private static readonly Dictionary<string, (Func<string, string> Write, Action<string> Look)> Sinks = new()
    {
        ["terminal"] = (value => Lines(ReportForms.All.Lines(Shown(value), 60)), Logged),
        ["file"] = (value => Text(ReportForms.All.Console.Write(Shown(value))), Logged),
        ["markdown"] = (value => Text(MarkdownReport.Write(Report(value), Source(value))), Marked),
        ["sarif"] = (value => Text(SarifReport.Write(Report(value), "")), Json),
        ["junit"] = (value => Text(JUnitReport.Write(Report(value))), JUnit),
        ["json"] = (value => Text(JsonReport.Write(Shown(value))), Json),
        ["comment"] = (value => VerdictComment.Body(Published(value))[VerdictComment.Mark.Length..], Marked),
        ["issues"] = (value => string.Join("\n\n", Issues(value, (text, matter) => text.Body(matter)[matter.Subject.Mark(matter.Digest).Length..])), Marked),
        ["titles of issues"] = (value => string.Join('\n', Issues(value, (text, matter) => text.Title(matter))), Logged),
        ["issues that are closed"] = (value => string.Join("\n\n", Issues(value, (text, matter) => text.BodyWhenDone(matter)[matter.Subject.Mark(IssueSubject.Done).Length..] + text.BodyWhenGone(matter.Subject)[matter.Subject.Mark(IssueSubject.Done).Length..])), Marked),
        ["check run"] = (value => CheckRunText.Summary(Published(value)), Marked),
        ["notes of a check run"] = (value => string.Join('\n', CheckRunText.Notes(Shown(value)).SelectMany(note => new[] { note.Path, note.Title, note.Message })), Logged),
        ["annotations"] = (value => Text(GitHubReport.Write(Report(value), "")), Annotated),
        ["azure"] = (value => Text(AzureReport.Write(Report(value), "", summary: null)), Issued),
        ["gitlab"] = (value => Text(GitLabReport.Write(Report(value), "")), Json),
        ["rdjson"] = (value => Text(ReviewdogReport.Write(new ShownReport(Report(value), Source(value), ""))), Commented),
        ["proposal on a terminal"] = (value => Lines(ProposalForms.All.Lines(Proposed(value), 60)), Logged),
        ["proposal as a file"] = (value => Text(ProposalForms.All.Console.Write(Proposed(value))), Logged),
        ["proposal as markdown"] = (value => string.Concat(ProposalMarkdown.Pieces(Proposed(value))), Marked),
        ["html"] = (value => OfSite(value, ".html"), Page),
        ["svg"] = (value => OfSite(value, ".svg"), Page),
        ["feeds and maps"] = (value => OfSite(value, ".xml"), Seen),
        ["api"] = (value => OfSite(value, ".json"), Seen),
        ["file names"] = (value => string.Join('\n', FilesOf(value).Select(file => file.Path)), Named),
    };

    public static MatrixTheoryData<string, string> Table { get; } = new(Sinks.Keys, Values.Keys);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_text_is_no_more_than_text(string sink, string value)
    {
        var (write, look) = Sinks[sink];
        look(write(Values[value]));
    }

    /// <summary>A sink that swallows what it is given would pass for a clean one.</summary>
    [Theory]
    [InlineData("terminal")]
    [InlineData("file")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("json")]
    [InlineData("comment")]
    [InlineData("issues")]
    [InlineData("titles of issues")]
    [InlineData("issues that are closed")]
    [InlineData("annotations")]
    [InlineData("azure")]
    [InlineData("gitlab")]
    [InlineData("rdjson")]
    [InlineData("proposal on a terminal")]
    [InlineData("proposal as markdown")]
    [InlineData("html")]
    [InlineData("svg")]
    [InlineData("feeds and maps")]
    [InlineData("api")]
    [InlineData("file names")]
    public void A_harmless_text_gets_there(string sink) => Assert.Contains(Hit, Sinks[sink].Write(Hit), StringComparison.Ordinal);

    /// <summary>A value as it is in a sink would be found there.</summary>
    [Theory]
    [InlineData("terminal", "ESC")]
    [InlineData("terminal", "U+202E")]
    [InlineData("terminal", "::error")]
    [InlineData("file", "##[")]
    [InlineData("file", "##vso[")]
    [InlineData("json", "##vso[")]
    [InlineData("azure", "line break")]
    [InlineData("file", "very long")]
    [InlineData("markdown", "links")]
    [InlineData("markdown", "</script>")]
    [InlineData("markdown", "@mention")]
    [InlineData("annotations", "line break")]
    [InlineData("html", "</script>")]
    [InlineData("api", "NUL")]
    [InlineData("file names", "U+2028")]
    public void A_text_that_is_more_would_be_found(string sink, string value) => Assert.NotNull(Record.Exception(() => Sinks[sink].Look(Values[value])));

    private static void Seen(string text) => Assert.False(text.AsSpan().ContainsAny(Unseen), "It holds marks that nobody sees.");

    private static void Logged(string text)
    {
        Seen(text);
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line =>
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.InRange(line.Length, 0, MostOfALine);
        });
    }

    private static void Annotated(string text)
    {
        Seen(text);
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\n').Split('\n')[..^1], line => Assert.Matches("^::(error|warning|notice) [a-zA-Z]+=", line));
        Assert.DoesNotMatch("(?m)^\\s*::[a-z]+::", text);
    }

    private static void Issued(string text)
    {
        Seen(text);
        Assert.All(text.TrimEnd('\n').Split('\n')[..^1], line => Logged(line["##vso[".Length..]));
        Assert.All(text.TrimEnd('\n').Split('\n')[..^1], line => Assert.Matches("^##vso\\[task\\.logissue type=(error|warning)[;\\]]", line));
        Logged(text.TrimEnd('\n').Split('\n')[^1]);
    }

    private static void Commented(string text)
    {
        Json(text);
        using var json = JsonDocument.Parse(text);
        Assert.All(Texts(json.RootElement).Where(said => said.Name == "message"), said => Marked(said.Value));
    }

    private static void Json(string text)
    {
        Logged(text);
        using var json = JsonDocument.Parse(text);
        Assert.All(Texts(json.RootElement), said => Assert.All(said.Name is "mesh" or "message" or "title" or "text" or "key" or "element" or "name" or "description" or "check_name" or "value" ? [said.Value] : Array.Empty<string>(), Seen));
    }

    private static void JUnit(string text)
    {
        Logged(text);
        var xml = XDocument.Parse(text);
        Assert.All(xml.Descendants().Attributes().Select(attribute => attribute.Value).Concat(xml.Descendants().Select(element => element.Value)), Seen);
    }

    private static void Marked(string text)
    {
        Logged(text);
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();
        var document = Markdown.Parse(text, pipeline);
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.All(document.Descendants<Table>(), table => Assert.DoesNotContain(Hit, ((TableCell)((TableRow)table[0])[0]).Descendants<LiteralInline>().Select(cell => cell.Content.ToString())));
        Assert.DoesNotContain(document.Descendants<CodeInline>(), code => code.Content == Hit);
        Assert.DoesNotContain(document.Descendants<LiteralInline>(), said => said.Content.ToString().Contains("@hit", StringComparison.Ordinal));
        Assert.All(document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString()), html => Assert.Matches("^\\s*</?(details|summary)\\b", html));
        Assert.DoesNotContain(document.Descendants<HtmlInline>(), html => html.Tag.Contains("script", StringComparison.Ordinal) || html.Tag.Contains("img", StringComparison.Ordinal));
    }

    private static void Page(string text)
    {
        Seen(text);
        Assert.Equal([], Addresses.Forbidden(text));
        Assert.DoesNotContain("<script>hit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--hit", text, StringComparison.Ordinal);
    }

    private static void Named(string text) => Assert.All(text.Split('\n'), path => Assert.Matches("^[A-Za-z0-9._~/-]{1,1000}$", path));

    private static Publication Published(string value) => new(new("shop", "mesh"), new string('a', 40), new PublishedVerdict("1", Shown(value), null));

    private static IEnumerable<string> Issues(string value, Func<IssueText, IssueMatter, string> write)
    {
        var (shown, name) = (Shown(value), Short(value));
        var horizon = new ReportHorizon(
            new DateOnly(2026, 12, 7),
            [new HorizonDomain("checkout", value), new HorizonDomain(name, name)],
            [.. Enum.GetValues<HorizonKind>().SelectMany(kind => new[] { "checkout", name, null }.Select(domain => new HorizonEntry(kind, kind == HorizonKind.Decision ? null : shown.Report.AsOf, domain, name, value, name, 1, [shown.Report.Findings[0].Fingerprint])))],
            0);
        var text = new IssueText(Published(value), shown, horizon);
        return IssueMatter.Of(shown.Report, horizon).Select(matter => write(text, matter));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string Lines(IEnumerable<StyledLine> lines) => string.Concat(lines.Select(line => TerminalText.Of(line) + "\n"));

    private static IEnumerable<(string Name, string Value)> Texts(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Texts(field.Value, field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Texts(item, name)),
        JsonValueKind.String => [(name, element.GetString()!)],
        _ => [],
    };

    private static Func<string, SourceLines?> Source(string value) => _ => SourceLines.Of(Encoding.UTF8.GetBytes($"{value}\n{value}\n"));

    private static ShownReport Shown(string value) => new(Report(value), Source(value), "");

    /// <summary>A report that says it wherever somebody else has the word. A name is shorter than a text can be.</summary>
    private static Report Report(string value)
    {
        var name = Short(value);
        var policy = ReportSamples.Policy with { Id = $"privacy/{name}", Title = value, Version = name, Help = $"policies/{name}/v1/" };
        var place = new RelatedPlace(ElementName.OfProduct("checkout", name), "product", name, TextRange.FileStart, value);
        var finding = ReportSamples.Finding with
        {
            Policy = policy.Id,
            Version = policy.Version,
            Message = value,
            Element = ElementName.OfProduct("checkout", name),
            Kind = name,
            Key = name,
            File = name,
            Help = policy.Help,
            Related = [place],
            Fix = new Fix(Certain: false, value, [new TextEdit(name, TextRange.FileStart, "x")]),
        };
        return ReportSamples.Whole with
        {
            Mesh = value,
            Gate = name,
            Policies = [policy],
            Problems = [new Problem(name, name, "time", value)],
            Owners = new Dictionary<string, string> { ["checkout"] = value, [name] = value },
            Mentions = new Dictionary<string, IReadOnlyList<string>> { ["checkout"] = [value, $"@{name}"], [name] = [value] },
            Catalog = new CatalogChanges(1, 1, 1, [.. Enum.GetValues<PageFate>().Select(fate => new CatalogPage(fate, name, value))], [new FlowChange(true, name, name), new FlowChange(false, name, name)], 2) { Unseen = value },
            Base = new ReportBase(new string('b', 40), new string('c', 40), HasMesh: true),
            Findings = [finding, finding with { Level = Level.Warning, Blocking = false }, finding with { Waiver = name, Blocking = false }, finding with { Pending = name }],
        };
    }

    private static Proposal Proposed(string value)
    {
        var report = Report(value);
        var name = Short(value);
        return new Proposal(
            [new ProposedRule(report.Findings[0].RuleId, value, $"{name} adopted", $"{name} proposed"), new ProposedRule($"waiver/{name}", "", null, null)],
            [new ProposedHit(report.Findings[0], name, name, null, new FindingWeight(Level.Error, name, report.AsOf))],
            report.Problems);
    }

    private static string Short(string value) => value[..Math.Min(value.Length, 100)];

    private static string OfSite(string value, string ending) => string.Join('\n', FilesOf(value)
        .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => Text(file.Content().ToArray())));

    /// <summary>What the catalog makes of a mesh that says it wherever a text may stand.</summary>
    private static List<SiteFile> FilesOf(string value)
    {
        var text = JsonSerializer.Serialize(value);
        var folder = $"domains/checkout/{Short(value).Replace("/", "", StringComparison.Ordinal)}";
        var mesh = SampleMesh.Load(
        [
            ("mesh.yaml", $"apiVersion: meshgovernance/v1\nkind: Mesh\nname: {text}\n"),
            SampleMesh.Domain("checkout", $"slack: {text}\n"),
            ($"{folder}/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: x\nname: {text}\nversion: 1.0.0\nstatus: active\ndescription: {{purpose: {text}, limitations: {text}}}\ntags: [{text}]\nsupport: [{{channel: {text}, url: {text}}}]\nauthoritativeDefinitions: [{{type: {text}, url: {text}}}]\noutputPorts: [{{name: {text}, version: 1.0.0, contractId: x}}]\n"),
            ($"{folder}/x.odcs.yaml", $"apiVersion: v3.1.0\nkind: DataContract\nid: x\nversion: 1.0.0\nstatus: active\nname: {text}\nschema: [{{name: {text}, description: {text}, properties: [{{name: {text}, logicalType: string, description: {text}}}]}}]\n"),
            ($"{folder}/README.md", value),
            .. SampleMesh.Policy("privacy/x", "product").Select(file => file.Path.EndsWith("policy.yaml", StringComparison.Ordinal) ? (file.Path, file.Text.Replace("title: Rule", $"title: {text}", StringComparison.Ordinal)) : file),
        ]);
        var (verdicts, report) = SampleMesh.Judge(mesh);
        var assets = Assets.Embedded()!;
        var known = assets.Files.Select(file => file.Path).ToHashSet();
        return [.. Site.Files(new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses("https://data.example/", null)), assets).Where(file => !known.Contains(file.Path))];
    }
}
