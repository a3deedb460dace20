using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Everything of the mesh that is dated and lies ahead, month by month.</summary>
public sealed class CalendarPage : IPage
{
    private const int Shown = 400;

    private readonly ComingPart all;

    private CalendarPage(SiteFrame site)
    {
        Frame = new PageFrame(site, PagePath.Calendar, "Dates ahead", $"What ends, begins or is due in {site.Catalog.Title}: rules, waivers, versions and reviews.");
        all = ComingPart.Of(Frame, site.Catalog.Horizon.Days);
    }

    public PageFrame Frame { get; }

    /// <summary>The days by their months; what should have been done before comes first.</summary>
    internal IEnumerable<(string Title, ComingPart Days)> Months => all.Lines.Take(Shown)
        .GroupBy(line => all.IsOverdue(line.On) ? "Overdue" : line.On.ToString("MMMM yyyy", CultureInfo.InvariantCulture))
        .Select(month => (month.Key, all.With(month)));

    internal int Left => Math.Max(0, all.Lines.Count - Shown);

    internal IReadOnlyList<ProposalLine> Proposals => [.. Frame.Site.Catalog.Horizon.Proposals.Select(proposal => ProposalLine.Of(Frame.Site, proposal.Policy, proposal.Findings))];

    internal static CalendarPage Of(SiteFrame site) => new(site);
}
