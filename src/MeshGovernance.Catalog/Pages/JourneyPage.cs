using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All domains by how far their teams have come.</summary>
public sealed class JourneyPage : IPage
{
    private JourneyPage(SiteFrame site) => Frame = new PageFrame(site, PagePath.Journey, "Journey", $"How far each domain of {site.Catalog.Title} has come on its way to data products.");

    public PageFrame Frame { get; }

    /// <summary>The levels from the highest, each with its domains.</summary>
    internal IEnumerable<(int Level, string Name, IReadOnlyList<Journey> Journeys)> Levels => Journey.Names.Index().Reverse().Select(level => (
        level.Index,
        level.Item,
        (IReadOnlyList<Journey>)[.. Frame.Site.Catalog.Journeys.Where(journey => journey.Level == level.Index).OrderBy(journey => Phrases.NameOf(journey.Domain, journey.Domain.Key), StringComparer.Ordinal)]));

    internal static JourneyPage Of(SiteFrame site) => new(site);
}
