using MeshGovernance.Core.Reports.Hosts;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The forms of a report.</summary>
public static class ReportForms
{
    /// <summary>The form that hosts show as a summary.</summary>
    public const string Markdown = "markdown";

    public static readonly OutputFormats<ShownReport> All = new(
        (shown, width) => new ConsoleReport(shown.Report, shown.Source, width) { TellsNotes = shown.TellsNotes }.Lines(),
        new("json", JsonReport.Write),
        new("sarif", shown => SarifReport.Write(shown.Report, shown.Prefix)),
        new("junit", shown => JUnitReport.Write(shown.Report)),
        new(Markdown, shown => MarkdownReport.Write(shown.Report, shown.Source)),
        new("gitlab", shown => GitLabReport.Write(shown.Report, shown.Prefix)),
        new("azure", shown => AzureReport.Write(shown.Report, shown.Prefix, shown.Summary)),
        new("rdjson", ReviewdogReport.Write));
}
