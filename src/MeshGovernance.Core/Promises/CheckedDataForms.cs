using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Promises;

/// <summary>The forms of what a check on data found out.</summary>
public static class CheckedDataForms
{
    public static readonly OutputFormats<CheckedData> All = new(
        CheckedDataLines.Of,
        new("json", CheckedDataJson.Write),
        new("oors", Oors),
        new("junit", CheckedDataJUnit.Write));

    /// <summary>A document of OORS for each contract whose data were seen; a list of them where there are several.</summary>
    private static byte[] Oors(CheckedData data) => OorsWriter.Write([.. data.Contracts.Where(contract => contract.IsSeen).Select(contract => contract.Run)]);
}
