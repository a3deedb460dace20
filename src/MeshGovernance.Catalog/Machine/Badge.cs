using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Machine;

/// <summary>A small picture for the README of a product or domain. It stands in pages of others, so it brings its colours with it; the words say the same.</summary>
internal static class Badge
{
    private const string Good = "#1a6b3c";
    private const string Fair = "#855a00";
    private const string Bad = "#a3261b";
    private const string Neutral = "#4a5460";
    private const string Idle = "#6b7580";
    private const double Letter = 6.6;

    internal static string PathOfProduct(string key) => PagePath.Product(key) + "badge.svg";

    /// <summary>The second light of a product.</summary>
    internal static string PathOfData(string key) => PagePath.Product(key) + "data-badge.svg";

    internal static string PathOfDomain(string key) => PagePath.Domain(key) + "badge.svg";

    /// <summary>Two badges for each product, one for its description and one for its data, and one for each domain.</summary>
    internal static IEnumerable<SiteFile> Of(MeshCatalog catalog)
    {
        foreach (var product in catalog.Mesh.Products)
        {
            var errors = catalog.Verdicts.ErrorsOf(product);
            var words = errors > 0 ? PlainText.Counted(errors, "open error") : catalog.Verdicts.Keeps(product) ? "keeps the rules" : "not judged";
            yield return SiteFile.Of(PathOfProduct(product.Key), Svg("data product", words, words == "keeps the rules" ? Good : Bad));
            yield return SiteFile.Of(PathOfData(product.Key), Svg("data", WordsOf(catalog.Data.Of(product)), catalog.Data.Of(product).Light switch { DataLight.Green => Good, DataLight.Red => Bad, _ => Idle }));
        }

        foreach (var domain in catalog.Mesh.Domains)
        {
            var percent = catalog.Verdicts.Domains[domain.Key].Percent;
            yield return SiteFile.Of(
                PathOfDomain(domain.Key),
                Svg("compliance", percent is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share} %") : "no products", percent switch { null => Neutral, 100 => Good, >= 80 => Fair, _ => Bad }));
        }
    }

    private static string WordsOf(DataStanding standing) => standing.Light switch
    {
        DataLight.Green => $"as promised on {Dates.Write(standing.LookedOn!.Value)}",
        DataLight.Red => $"{PlainText.Counted(standing.Broken, "broken promise")} on {Dates.Write(standing.LastBroken!.Counted!.Day)}",
        _ => standing.LookedOn is { } last ? $"not looked at since {Dates.Write(last)}" : "not looked at",
    };

    private static string Svg(string label, string words, string colour)
    {
        var (left, right) = (Width(label), Width(words));
        var (name, said) = (XmlText.Of(label), XmlText.Of(words));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{name}: {said}">
            <title>{name}: {said}</title>
            <rect width="{left + right}" height="20" rx="3" fill="{Neutral}"/>
            <path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{right - 3}z" fill="{colour}"/>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="{left / 2.0:0.#}" y="14" textLength="{left - 12}">{name}</text>
            <text x="{left + (right / 2.0):0.#}" y="14" textLength="{right - 12}">{said}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private static int Width(string text) => (int)Math.Ceiling(text.Length * Letter) + 12;
}
