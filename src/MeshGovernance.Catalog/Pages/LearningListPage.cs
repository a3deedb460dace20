using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>The enabling team's material, by the levels of the journey.</summary>
public sealed class LearningListPage : IPage
{
    private LearningListPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Learning, "Learning", "What the enabling team wrote for each step of the journey.") { Section = PagePath.Learning };

    public PageFrame Frame { get; }

    /// <summary>The material of each level, and last what belongs to none.</summary>
    internal IEnumerable<(string Title, IReadOnlyList<LearningPage> Pages)> Levels
    {
        get
        {
            var all = Frame.Site.Catalog.Learning;
            foreach (var (level, name) in Journey.Names.Index())
                yield return (FormattableString.Invariant($"Level {level}: {name}"), [.. all.Where(page => page.Levels.Contains(level))]);
            yield return ("For everybody", [.. all.Where(page => page.Levels.Count == 0)]);
        }
    }

    internal static LearningListPage Of(SiteFrame site) => new(site);
}
