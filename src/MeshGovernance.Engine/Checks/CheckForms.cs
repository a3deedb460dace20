using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.GitHub;

namespace MeshGovernance.Engine.Checks;

/// <summary>The forms of what a check found.</summary>
public static class CheckForms
{
    public static readonly OutputFormats<ShownReport> All = ReportForms.All.With(GitHubReport.Form);
}
