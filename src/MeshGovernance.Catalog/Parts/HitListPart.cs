using MeshGovernance.Core.Findings;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What a rule finds in one product or domain.</summary>
internal sealed record Hit(string Title, string? Page, IReadOnlyList<Finding> Findings);

/// <summary>Whom findings are about, by product and domain.</summary>
public sealed class HitListPart : IPage
{
    private HitListPart(PageFrame frame, IReadOnlyList<Hit> hits, int left) => (Frame, Hits, Left) = (frame, hits, left);

    public PageFrame Frame { get; }

    internal IReadOnlyList<Hit> Hits { get; }

    internal int Left { get; }

    internal static HitListPart Of(PageFrame frame, IReadOnlyList<Finding> findings, int longest)
    {
        var site = frame.Site;
        return new HitListPart(
            frame,
            [.. findings.Take(longest).GroupBy(finding => finding.Element.Head).Select(group => site.Named(group.Key) is var (title, page) ? new Hit(title, page, [.. group]) : new Hit(group.Key.Text, null, [.. group]))],
            Math.Max(0, findings.Count - longest));
    }
}
