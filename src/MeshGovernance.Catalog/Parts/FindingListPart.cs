using MeshGovernance.Core.Findings;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Findings, the serious ones first, and not more than one reads.</summary>
public sealed class FindingListPart : IPage
{
    private FindingListPart(PageFrame frame, IReadOnlyList<Finding> shown, int left) => (Frame, Shown, Left) = (frame, shown, left);

    public PageFrame Frame { get; }

    public IReadOnlyList<Finding> Shown { get; }

    public int Left { get; }

    internal static FindingListPart Of(PageFrame frame, IEnumerable<Finding> findings, int longest)
    {
        var all = findings.OrderByDescending(finding => finding.Waiver is null).ThenByDescending(finding => finding.Level).ToList();
        return new FindingListPart(frame, [.. all.Take(longest)], Math.Max(0, all.Count - longest));
    }
}
