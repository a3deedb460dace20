using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports.Hosts;

/// <summary>The report as rdjson, of which reviewdog makes comments on whichever host. Its messages are Markdown, as comments are.</summary>
internal static class ReviewdogReport
{
    internal static byte[] Write(ShownReport shown) => JsonText.Write(json =>
    {
        var report = shown.Report;
        var rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
        json.WriteObject("source", () => json.WriteString("name", "mesh"));
        json.WriteArray<Action>(
            "diagnostics",
            [
                .. report.Problems.Select(problem => (Action)(() => Write(json, problem, shown))),
                .. report.Relevant.Where(finding => finding.Waiver is null).Select(finding => (Action)(() => Write(json, finding, rules[finding.RuleId], shown))),
            ],
            write => write());
    });

    private static void Write(Utf8JsonWriter json, Problem problem, ShownReport shown)
    {
        WriteMessage(json, [$"{Annotations.TitleOf(problem)}.", problem.Message]);
        json.WriteObject("location", () => json.WriteString("path", shown.Prefix + Annotations.FileOf(problem, shown.Report)));
        json.WriteString("severity", "ERROR");
        WriteCode(json, problem.Policy ?? problem.Fence);
    }

    private static void Write(Utf8JsonWriter json, Finding finding, ReportRule rule, ShownReport shown)
    {
        WriteMessage(json, Annotations.Lines(finding, shown.Report, rule, shown.Prefix));
        WriteLocation(json, finding.File, finding.Range, shown);
        json.WriteString("severity", finding.Level switch
        {
            Level.Error => "ERROR",
            Level.Warning => "WARNING",
            _ => "INFO",
        });
        WriteCode(json, finding.RuleId);
        if (ReportWords.RelatedOf(finding).Shown is { Count: > 0 } related)
            json.WriteArray("related_locations", related, place =>
            {
                WriteMessage(json, [place.Message]);
                WriteLocation(json, place.File, place.Range, shown);
            });

        // Several suggestions are several ways to fix it, each by itself and in the same file.
        if (finding.Fix is { Edits: [var edit] } && edit.File == finding.File && shown.Source(edit.File) is { } lines)
            json.WriteArray("suggestions", [edit], one =>
            {
                WriteRange(json, one.Range, lines);
                json.WriteString("text", one.Text);
            });
    }

    private static void WriteMessage(Utf8JsonWriter json, IEnumerable<string> lines) =>
        json.WriteString("message", string.Join("\n\n", lines.Select(MarkdownText.Plain)));

    private static void WriteCode(Utf8JsonWriter json, string rule) => json.WriteObject("code", () => json.WriteString("value", rule));

    private static void WriteLocation(Utf8JsonWriter json, string file, TextRange range, ShownReport shown) => json.WriteObject("location", () =>
    {
        json.WriteString("path", shown.Prefix + file);
        WriteRange(json, range, shown.Source(file));
    });

    private static void WriteRange(Utf8JsonWriter json, TextRange range, SourceLines? lines) => json.WriteObject("range", () =>
    {
        WritePosition(json, "start", range.Start, lines);
        WritePosition(json, "end", range.End, lines);
    });

    private static void WritePosition(Utf8JsonWriter json, string name, Position position, SourceLines? lines) => json.WriteObject(name, () =>
    {
        json.WriteNumber("line", position.Line);
        if (lines is not null)
            json.WriteNumber("column", ColumnOf(position, lines[position.Line]));
    });

    /// <summary>The column in bytes of UTF-8, in which reviewdog counts.</summary>
    private static int ColumnOf(Position position, string line) => Encoding.UTF8.GetByteCount(line.AsSpan(0, Math.Min(position.Column - 1, line.Length))) + 1;
}
