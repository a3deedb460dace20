using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Registers.Agreements;

namespace MeshGovernance.Catalog.Pages;

/// <summary>The register of personal data; a long one takes several pages.</summary>
public sealed class PersonalDataPage : IPage
{
    internal const int ReadersShown = 8;

    private const int Length = 50;

    private PersonalDataPage(SiteFrame site, Pager pager, IReadOnlyList<PersonalColumn> columns)
    {
        (Pager, Columns) = (pager, columns);
        Frame = new PageFrame(site, pager.Path, "Personal data", $"Where {site.Catalog.Title} holds personal data, why, for how long, and who consumes them.") { Section = PagePath.PersonalData };
    }

    public PageFrame Frame { get; }

    internal Pager Pager { get; }

    internal IReadOnlyList<PersonalColumn> Columns { get; }

    /// <summary>The columns of this page by the product that offers them.</summary>
    internal IEnumerable<IGrouping<string, PersonalColumn>> Products => Columns.GroupBy(column => column.Column.Contract.ProductKey);

    internal static IEnumerable<PersonalDataPage> Of(SiteFrame site) =>
        Pager.Cut(PagePath.PersonalData, [.. site.Catalog.PersonalData.Where(column => site.Shows(column.Column.Contract)).OrderBy(column => column.Column.Contract.ProductKey, StringComparer.Ordinal)], Length)
            .Select(page => new PersonalDataPage(site, page.Pager, page.Items));

    /// <summary>Who can read the column on the day of the catalog, by the agreements and without one.</summary>
    internal IReadOnlyList<DataReader> Readers(PersonalColumn column) =>
        [.. column.Column.Contract.OutputPorts.SelectMany(port => DataReader.Of(port, Frame.Site.Catalog.AsOf, [column.Column])).DistinctBy(reader => (reader.Name, reader.Agreement?.FirstDay, reader.Agreement?.LastDay))];

    internal static string Consumers(PersonalColumn column) => column.Consumers.Count switch
    {
        0 => "nobody",
        > 3 => string.Join(", ", column.Consumers.Take(3).Select(Phrases.NameOf)) + FormattableString.Invariant($" and {column.Consumers.Count - 3} more"),
        _ => string.Join(", ", column.Consumers.Select(Phrases.NameOf)),
    };
}
