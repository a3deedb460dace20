using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>One finding for the terminal: what is wrong, the lines of the file with the place underlined, the fix, the rule and what comes next.</summary>
internal static class FindingLines
{
    private const int LabelWidth = 9;
    private const int LongestSource = 160;
    private const int MostOthers = 5;

    /// <summary>Enough digits to name a finding to <c>mesh waiver new</c>.</summary>
    private const int ShortFingerprint = 8;
    private static readonly string Margin = new(' ', LabelWidth + 2);

    internal static IEnumerable<StyledLine> Of(AlikeFindings alike, Report report, Func<string, SourceLines?> source, int width, bool isFirstOfRule)
    {
        var finding = alike.First;
        var style = StyleOf(finding);
        var first = true;
        foreach (var text in TextLines.Wrap(finding.Message, width - Margin.Length))
        {
            yield return new StyledLine(new StyledText(first ? "  " + ReportWords.LabelOf(finding).PadRight(LabelWidth) : Margin, style), new StyledText(text, TextStyle.Strong));
            first = false;
        }

        yield return new StyledLine(new StyledText(Margin + Address(finding), TextStyle.Muted));
        if (source(finding.File) is { } lines)
            foreach (var line in Excerpt(finding, lines, style))
                yield return line;
        foreach (var (label, text) in Also(alike.Others).Concat(Notes(finding, report, isFirstOfRule)))
            foreach (var line in Note(label, text, width))
                yield return line;
    }

    /// <summary>The place of a finding, and by what name a waiver would know it.</summary>
    private static string Address(Finding finding) => ReportWords.PlaceOf(finding) + (finding.Version is null ? "" : "  " + finding.Fingerprint[..ShortFingerprint]);

    private static IEnumerable<(string Label, string Text)> Also(IReadOnlyList<Finding> others)
    {
        if (others.Count == 0)
            yield break;
        yield return ("also", others.Count == 1 ? "once more:" : string.Create(CultureInfo.InvariantCulture, $"{others.Count} more times:"));
        foreach (var other in others.Take(MostOthers))
            yield return ("", Address(other));
        if (others.Count > MostOthers)
            yield return ("", $"and {PlainText.Counted(others.Count - MostOthers, "more place")}");
    }

    private static IEnumerable<StyledLine> Excerpt(Finding finding, SourceLines lines, TextStyle style)
    {
        var range = finding.Range;
        if (range.Start.Line > lines.Count || lines[range.Start.Line].Length == 0)
            yield break;
        var mended = FixedLine.Of(finding.Fix, finding.File, lines).ToList();
        var digits = mended.Select(line => line.Number).Append(range.Start.Line).Max().ToString(CultureInfo.InvariantCulture).Length;
        if (range.Start.Line > 1 && lines[range.Start.Line - 1].Trim().Length > 0)
            yield return Numbered(range.Start.Line - 1, ' ', lines[range.Start.Line - 1], TextStyle.Muted);
        yield return Numbered(range.Start.Line, ' ', lines[range.Start.Line], TextStyle.Plain);

        var end = range.End.Line == range.Start.Line ? range.End.Column : lines[range.Start.Line].Length + 1;
        var start = Math.Min(range.Start.Column, LongestSource);
        var length = Math.Max(1, Math.Min(end, LongestSource) - start);
        yield return new StyledLine(
            new StyledText($"{Margin}{new string(' ', digits)}   │ ", TextStyle.Muted), new StyledText(new string(' ', start - 1) + new string('^', length), style));

        foreach (var line in mended)
            yield return line.New is null ? Numbered(line.Number, '-', line.Old!, TextStyle.Error) : Numbered(line.Number, '+', line.New, TextStyle.Added);

        StyledLine Numbered(int number, char mark, string text, TextStyle look) => new(
            new StyledText($"{Margin}{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits)} {mark} │ ", mark == ' ' ? TextStyle.Muted : look),
            new StyledText(text.Length <= LongestSource ? text : text[..LongestSource] + "…", look));
    }

    private static IEnumerable<(string Label, string Text)> Notes(Finding finding, Report report, bool isFirstOfRule)
    {
        if (finding.Fix is { } fix)
            yield return ("fix", ReportWords.FixOf(fix));
        var (places, left) = ReportWords.RelatedOf(finding);
        foreach (var place in places)
            yield return ("see", $"{ReportWords.PlaceOf(place)}  {place.Message}");
        if (left > 0)
            yield return ("", $"and {PlainText.Counted(left, "more place")}");
        if (finding.Version is null)
        {
            yield return ("rule", $"{EngineRules.TitleOf(finding.Policy)} ({finding.Policy}).{(isFirstOfRule ? $" {EngineRules.ReasonOf(finding.Policy)}" : "")}");
            yield break;
        }

        yield return ("rule", $"{report.PolicyOf(finding)?.Title} ({finding.Policy} {finding.Version})");
        yield return ("why", PlainText.Whole($"{finding.Help}README.md"));
        if (finding.Waiver is { } waiver)
            yield return ("waived", $"by {ReportWords.WaiverFile(report, waiver)}");
        else if (finding.Pending is { } pending)
            yield return ("waiver", ReportWords.Pending(report, pending));
        else if (ReportWords.Announce(finding, report) is { } next)
            yield return ("next", next);
    }

    private static IEnumerable<StyledLine> Note(string label, string text, int width)
    {
        const int labelWidth = 7;
        return TextLines.Wrap(text, width - Margin.Length - labelWidth).Select((line, index) =>
            new StyledLine(new StyledText(Margin + (index == 0 ? label : "").PadRight(labelWidth), TextStyle.Muted), new StyledText(line)));
    }

    private static TextStyle StyleOf(Finding finding) => finding switch
    {
        { Waiver: not null } => TextStyle.Muted,
        { Level: Level.Error } => TextStyle.Error,
        { Level: Level.Warning } => TextStyle.Warning,
        _ => TextStyle.Note,
    };
}
