using MeshGovernance.Catalog.Pictures;
using MeshGovernance.Core.Insight;
using Microsoft.AspNetCore.Html;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What contracts promise of their data, and what came of it when somebody looked.</summary>
/// <param name="Frame">The page.</param>
/// <param name="Promises">The promises in the table.</param>
/// <param name="Of">All that the page could show: whether it is about several contracts or servers.</param>
public sealed record DataTablePart(PageFrame Frame, IReadOnlyList<DataPromise> Promises, DataStanding Of) : IPage
{
    internal bool IsOfSeveral => Of.Promises.DistinctBy(promise => (promise.Contract, promise.Server, promise.Process)).Count() > 1;

    internal bool HasTrend => Promises.Any(promise => promise.Looks.Count > 1);

    internal static IHtmlContent Picture(DataPromise promise) => new HtmlString(LookPicture.Svg(promise));
}
