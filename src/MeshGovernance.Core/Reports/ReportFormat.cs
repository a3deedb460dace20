using MeshGovernance.Core.Descriptors;

namespace MeshGovernance.Core.Reports;

/// <summary>A form of the report as a file, by the name that people ask for it.</summary>
/// <param name="Name">As after <c>--format</c>.</param>
/// <param name="Write">From the report, and the lines of the files that it speaks of, to bytes.</param>
public sealed record ReportFormat(string Name, Func<Report, Func<string, SourceLines?>, byte[]> Write)
{
    public static readonly ReportFormat Console = new("console", ConsoleReport.Write);

    public static readonly IReadOnlyList<ReportFormat> All =
    [
        Console,
        new("json", (report, _) => JsonReport.Write(report)),
        new("sarif", (report, _) => SarifReport.Write(report)),
        new("junit", (report, _) => JUnitReport.Write(report)),
        new("markdown", (report, source) => MarkdownReport.Write(report, source)),
    ];
}
