using MeshGovernance.Catalog.Pages;
using MeshGovernance.Core.Catalog;
using RazorSlices;

namespace MeshGovernance.Catalog;

/// <summary>The catalog as the files of a site. Nothing is rendered before its content is asked for, in whichever order and on however many threads.</summary>
public static class Site
{
    public static IReadOnlyList<SiteFile> Files(MeshCatalog catalog)
    {
        var site = new SiteFrame(catalog, Assets.Embedded());
        return [.. Pages(site), .. site.Assets.Files];
    }

    private static IEnumerable<SiteFile> Pages(SiteFrame site)
    {
        yield return Page(StartPage.Of(site), Start.Create);
        yield return Page(SearchPage.Of(site), Search.Create);
        yield return Page(NotFoundPage.Of(site), NotFound.Create);
    }

    private static SiteFile Page<T>(T page, Func<T, RazorSlice> template)
        where T : IPage => new(PagePath.File(page.Frame.Path), () => PageText.Of(template(page)));
}
