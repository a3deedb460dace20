using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>The forms of a checkup.</summary>
public static class CheckupForms
{
    public static readonly OutputFormats<ShownCheckup> All = new(
        CheckupReport.Lines,
        new OutputFormat<ShownCheckup>("json", CheckupReport.Json));
}
