using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A text of the enabling team.</summary>
public sealed record LearningTextPage(PageFrame Frame, LearningPage Text) : IPage
{
    internal static LearningTextPage Of(SiteFrame site, LearningPage text) => new(
        new PageFrame(site, PagePath.LearningPage(text.Name), text.Title, $"{text.Title}: learning material.") { Section = PagePath.Learning, Crumbs = [new Crumb("Learning", PagePath.Learning)] }, text);
}
