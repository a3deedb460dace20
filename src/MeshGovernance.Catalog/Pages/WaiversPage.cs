using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All waivers: from which rule, for what, why, how old, and until when.</summary>
public sealed class WaiversPage : IPage
{
    internal const int Shown = 120;

    private WaiversPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Waivers, "Waivers", $"What may break a rule of {site.Catalog.Title} for a while, why, and who allowed it.");

    public PageFrame Frame { get; }

    internal IReadOnlyList<Waiver> Waivers =>
        [.. Frame.Site.Catalog.Mesh.Waivers.OrderBy(waiver => waiver.Until ?? DateOnly.MaxValue).ThenBy(waiver => waiver.File, StringComparer.Ordinal)];

    internal string State(Waiver waiver) => Frame.Site.Catalog.AsOf switch
    {
        var today when waiver.Until < today => "over",
        var today when waiver.From > today => "not yet",
        _ => "in force",
    };

    internal static WaiversPage Of(SiteFrame site) => new(site);
}
