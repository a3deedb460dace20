using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>An import as a person reads it in a terminal.</summary>
internal static class ImportLines
{
    private const int FewFiles = 8;

    internal static IEnumerable<StyledLine> Of(ImportAnswer answer, int width)
    {
        var plan = answer.Plan;
        yield return new StyledLine(
            new StyledText(answer.IsWritten ? "Imported " : plan.Faults.Count > 0 ? "Not imported: " : "Would import ", plan.Faults.Count > 0 ? TextStyle.Error : TextStyle.Good),
            new StyledText($"'{plan.Terms.Source}'. {(plan.Faults.Count > 0 ? "Nothing was written." : ImportWords.Sum(answer))}"));
        if (ImportWords.OfFiles(plan) is { } files)
            yield return new StyledLine(new StyledText(files, TextStyle.Muted));
        foreach (var line in Remarks("What is wrong with the source", plan.Faults, TextStyle.Error))
            yield return line;
        if (plan.Faults.Count > 0)
            yield break;
        foreach (var line in Files(answer))
            yield return line;
        foreach (var line in Remarks("Kept as people edited it, or gone at the source", plan.Kept, TextStyle.Warning).Concat(Remarks("What could not be told", plan.Untold, TextStyle.Note)))
            yield return line;
        if (answer.Shown is { } shown)
            foreach (var line in Rules(answer, shown))
                yield return line;
        if (answer.Next.Count == 0)
            yield break;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        foreach (var next in answer.Next)
            yield return new StyledLine(new StyledText("  " + next));
    }

    private static IEnumerable<StyledLine> Files(ImportAnswer answer)
    {
        var told = answer.Plan.Files.Where(file => file.Step != PlannedStep.Kept).ToList();
        var most = answer.IsTrial ? ImportWords.MostFiles : FewFiles;
        if (told.Count > 0)
            yield return StyledLine.Empty;
        foreach (var file in told.Take(most))
            yield return new StyledLine(
                new StyledText($"  {ImportWords.Step(file.Step).PadRight(8)} ", TextStyle.Good),
                new StyledText(file.Path),
                new StyledText($"  from {file.From ?? ImportWords.Of(file.Origin)}{(file.Changes.Count > 0 ? ": " + PlainText.Message(ImportWords.Changes(file)) : "")}", TextStyle.Muted));
        if (told.Count > most)
            yield return More(told.Count - most, "file", answer.IsTrial);
    }

    private static IEnumerable<StyledLine> Remarks(string title, IReadOnlyList<SourceRemark> remarks, TextStyle style)
    {
        if (remarks.Count == 0)
            yield break;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(title, TextStyle.Strong));
        foreach (var remark in remarks.Take(ImportWords.MostRemarks))
            yield return new StyledLine(new StyledText($"  {PlainText.Line(ImportWords.Of(remark.Origin))}  ", style), new StyledText(PlainText.Message(remark.Message)));
        if (remarks.Count > ImportWords.MostRemarks)
            yield return More(remarks.Count - ImportWords.MostRemarks, "remark", hasHint: true);
    }

    private static IEnumerable<StyledLine> Rules(ImportAnswer answer, ShownReport shown)
    {
        var rules = ImportWords.Rules(answer).ToList();
        yield return StyledLine.Empty;
        foreach (var line in EvidenceForms.Lines(shown.Report.Evidence))
            yield return line;
        foreach (var problem in answer.Problems)
            yield return new StyledLine(new StyledText("  not judged  ", TextStyle.Error), new StyledText($"{problem.Subject}: {problem.Message}"));
        if (rules.Count == 0 && answer.Problems.Count > 0)
            yield break;
        if (rules.Count == 0)
        {
            yield return answer.KnownBefore.Count == 0
                ? new StyledLine(new StyledText("It passes the check", TextStyle.Good), new StyledText("."))
                : new StyledLine(new StyledText("The rules find nothing new", TextStyle.Good), new StyledText("."));
            yield break;
        }

        yield return new StyledLine(new StyledText(answer.IsWritten ? "What the rules say" : "What the rules would say", TextStyle.Strong));
        foreach (var rule in rules)
            yield return new StyledLine(
                new StyledText(string.Create(CultureInfo.InvariantCulture, $"  {rule.Count,6}  "), rule.Blocking > 0 ? TextStyle.Error : TextStyle.Plain),
                new StyledText(JsonText.Name(rule.Level).PadRight(9), StyleOf(rule.Level)),
                new StyledText(rule.Rule.PadRight(44)),
                new StyledText(rule.Blocking > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rule.Blocking} block") : "", TextStyle.Muted));
        if (rules.Exists(rule => rule.Level != Level.Note))
            yield return StyledLine.Empty;
        foreach (var finding in rules.Where(rule => rule.Level != Level.Note).Take(ImportWords.MostFindings).Select(rule => rule.Findings[0]))
            yield return new StyledLine(
                new StyledText($"  {JsonText.Name(finding.Level)} ", StyleOf(finding.Level)),
                new StyledText(string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line} "), TextStyle.Muted),
                new StyledText($"{finding.Message} ({finding.RuleId})"));
    }

    private static TextStyle StyleOf(Level level) => level switch
    {
        Level.Error => TextStyle.Error,
        Level.Warning => TextStyle.Warning,
        _ => TextStyle.Note,
    };

    private static StyledLine More(int count, string one, bool hasHint) =>
        new(new StyledText($"  … and {PlainText.Counted(count, "more " + one)}{(hasHint ? ": --report json has them all" : "")}.", TextStyle.Muted));
}
