using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All waivers, the one that ends first at the top: for what, from which rule, why, who allowed it, and how long it still holds.</summary>
public sealed class WaiversPage : IPage
{
    internal const int Shown = 200;

    /// <summary>How few days are left where a team should be told.</summary>
    private const int SoonDays = 30;

    private WaiversPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Waivers, "Waivers", $"What may break a rule of {site.Catalog.Title} for a while, why, and who allowed it.");

    public PageFrame Frame { get; }

    /// <summary>Those that hold or will, by their last day; then those that are over, the latest first.</summary>
    internal IReadOnlyList<WaiverRow> Rows => [.. Frame.Site.Catalog.Mesh.Waivers.Select(Row).OrderBy(row => row.IsOver).ThenBy(row => row.IsOver ? -row.LastDay : row.LastDay).ThenBy(row => row.Waiver.File, StringComparer.Ordinal)];

    internal static WaiversPage Of(SiteFrame site) => new(site);

    private WaiverRow Row(Waiver waiver)
    {
        var today = Frame.Site.Catalog.AsOf;
        var left = waiver.Until is { } last ? last.DayNumber - today.DayNumber : (int?)null;
        var mark = left switch
        {
            < 0 => new StatusMark("idle", "Over"),
            _ when waiver.From > today => new StatusMark("idle", "Not yet"),
            _ when !Frame.Site.Catalog.Verdicts.IsActive(waiver) => new StatusMark("bad", "Does not hold"),
            <= SoonDays => new StatusMark("warn", "Ends soon"),
            _ => new StatusMark("waived", "In force"),
        };
        return new WaiverRow(waiver, [.. waiver.Elements.Select(ElementName.Read).Select(element => element.Head).Distinct()], mark, left);
    }
}

/// <summary>A waiver in the list.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Heads">The data products, domains and others that it is for.</param>
/// <param name="Mark">How it stands today.</param>
/// <param name="Left">How many days are left; negative where it is over, null where it has no last day.</param>
internal sealed record WaiverRow(Waiver Waiver, IReadOnlyList<ElementName> Heads, StatusMark Mark, int? Left)
{
    internal bool IsOver => Left < 0;

    internal int LastDay => Waiver.Until?.DayNumber ?? int.MaxValue;

    /// <summary>Which part of its time is left, of a hundred; null where that cannot be told.</summary>
    internal string? Share => Waiver is { From: { } first, Until: { } last } && Left is { } left && last > first
        ? Math.Clamp(100 * left / (last.DayNumber - first.DayNumber), 0, 100).ToString(CultureInfo.InvariantCulture)
        : null;
}
