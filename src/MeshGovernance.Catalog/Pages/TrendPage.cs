using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using Microsoft.AspNetCore.Html;

namespace MeshGovernance.Catalog.Pages;

/// <summary>The trend of compliance in numbers, for those who cannot see the picture and those who want to know more.</summary>
public sealed class TrendPage : IPage
{
    private TrendPage(SiteFrame site, Trend trend)
    {
        Frame = new PageFrame(site, PagePath.Trend, "Compliance over the last year", $"How many data products of {site.Catalog.Title} kept the rules, week by week.");
        Trend = trend;
    }

    public PageFrame Frame { get; }

    internal Trend Trend { get; }

    internal IHtmlContent? Picture => Frame.Site.TrendPicture;

    /// <summary>The page; none where nobody looked back.</summary>
    internal static IEnumerable<TrendPage> Of(SiteFrame site)
    {
        if (site.Catalog.Trend is { } trend)
            yield return new TrendPage(site, trend);
    }
}
