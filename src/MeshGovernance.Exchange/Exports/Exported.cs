using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What became of a data product: files, by their paths within a folder, and what the format has no words for.</summary>
public sealed record Exported(IReadOnlyList<NewFile> Files, IReadOnlyList<ExportRemark> Unsaid)
{
    public static readonly Exported Nothing = new([], []);
}
