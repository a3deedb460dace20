using System.Globalization;
using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>An import as GitHub's Markdown, for the text of the pull request that brings it.</summary>
internal static class ImportMarkdown
{
    internal static byte[] Write(ImportAnswer answer)
    {
        var (plan, text) = (answer.Plan, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"### {(answer.IsWritten ? "Imported" : "Import of")} {MarkdownText.Code(plan.Terms.Source)}\n\n");
        text.Append(plan.Faults.Count > 0 ? "Nothing was written." : MarkdownText.Plain(ImportWords.Sum(answer))).Append(ImportWords.OfFiles(plan) is { } files ? " " + MarkdownText.Plain(files) : "").Append("\n\n");
        Remarks("What is wrong with the source", plan.Faults);
        var told = plan.Files.Where(file => file.Step != PlannedStep.Kept).ToList();
        if (plan.Faults.Count == 0 && told.Count > 0)
        {
            text.Append("| | file | from | what changes |\n| --- | --- | --- | --- |\n");
            foreach (var file in told.Take(ImportWords.MostFiles))
                text.Append(CultureInfo.InvariantCulture, $"| {ImportWords.Step(file.Step)} | {MarkdownText.Code(file.Path)} | {MarkdownText.Plain(file.From ?? ImportWords.Of(file.Origin))} | {MarkdownText.Plain(ImportWords.Changes(file))} |\n");
            More(told.Count, ImportWords.MostFiles, "file");
            text.Append('\n');
        }

        Remarks("Kept as people edited it, or gone at the source", plan.Kept);
        Remarks("What could not be told", plan.Untold);
        if (answer.Shown?.Report.Evidence is { } evidence)
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Plain(EvidenceForms.Line(evidence))}\n\n");
        var rules = ImportWords.Rules(answer).ToList();
        if (rules.Count > 0)
        {
            text.Append("#### What the rules say\n\n| level | rule | findings | block |\n| --- | --- | ---: | ---: |\n");
            foreach (var rule in rules)
                text.Append(CultureInfo.InvariantCulture, $"| {JsonText.Name(rule.Level)} | {MarkdownText.Plain(rule.Rule)} | {rule.Count} | {rule.Blocking} |\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n");

        void Remarks(string title, IReadOnlyList<SourceRemark> remarks)
        {
            if (remarks.Count == 0)
                return;
            text.Append(CultureInfo.InvariantCulture, $"#### {title}\n\n");
            foreach (var remark in remarks.Take(ImportWords.MostRemarks))
                text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Code(ImportWords.Of(remark.Origin))}: {MarkdownText.Plain(remark.Message)}\n");
            More(remarks.Count, ImportWords.MostRemarks, "remark");
            text.Append('\n');
        }

        void More(int count, int most, string one)
        {
            if (count > most)
                text.Append(CultureInfo.InvariantCulture, $"\n… and {PlainText.Counted(count - most, "more " + one)}.\n");
        }
    }
}
