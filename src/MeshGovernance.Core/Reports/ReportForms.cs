using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The forms of a report.</summary>
public static class ReportForms
{
    public static readonly OutputFormats<ShownReport> All = new(
        (shown, width) => new ConsoleReport(shown.Report, shown.Source, width) { TellsNotes = shown.TellsNotes }.Lines(),
        new("json", JsonReport.Write),
        new("sarif", shown => SarifReport.Write(shown.Report, shown.Prefix)),
        new("junit", shown => JUnitReport.Write(shown.Report)),
        new("markdown", shown => MarkdownReport.Write(shown.Report, shown.Source)));
}
