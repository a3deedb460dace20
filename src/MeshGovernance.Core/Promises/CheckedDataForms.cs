using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Promises;

/// <summary>The forms of what a check on data found out.</summary>
public static class CheckedDataForms
{
    public static readonly OutputFormats<CheckedData> All = new(CheckedDataLines.Of, new OutputFormat<CheckedData>("json", CheckedDataJson.Write));
}
