using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>
/// The index of the catalog's search, in parts that a browser loads one by one (<c>site/web/src/search/wire.ts</c> reads them): what there is
/// to load, the entries in parts of a bounded size, and the names of columns by the letters that words begin with.
/// </summary>
internal static class SearchFiles
{
    internal const string Format = "meshgovernance/search/v3";

    private const int EntriesInPart = 1000;
    private const int ColumnsInPart = 300;
    private const int RowsOfColumn = 50;

    // The files are data, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of the index.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="nameOf">What a member of a team is called in the catalog; null where people are not shown.</param>
    /// <param name="lightOf">How the data of a product stand; null where nobody has looked at any data.</param>
    /// <param name="pages">Other pages that can be found.</param>
    internal static IEnumerable<SiteFile> Of(Mesh mesh, Func<TeamMember, string?> nameOf, Func<Product, DataLight?> lightOf, IEnumerable<SearchEntry> pages)
    {
        var entries = SearchEntries.Of(mesh, nameOf, lightOf).Concat(pages).ToList();
        var parts = entries.Chunk(EntriesInPart).ToList();
        var columns = ColumnPart.Of(ColumnName.Of(mesh), ColumnsInPart);
        var domains = mesh.Domains.Select(domain => (domain.Key, Name: SearchText.Title(domain.Name, domain.Key))).ToList();
        var domainNumbers = domains.Index().ToDictionary(domain => domain.Item.Key, domain => domain.Index);
        var productNumbers = entries.Index().Where(entry => entry.Item.Kind == "product").ToDictionary(entry => entry.Item.Key, entry => entry.Index);

        yield return new SiteFile($"{PagePath.Search}parts.json", () => Write(json =>
        {
            json.WriteString("format", Format);
            json.WriteNumber("parts", parts.Count);
            WriteTexts(json, "columns", columns.Select(part => part.Beginning));
            WriteTexts(json, "classification", mesh.Classification);
            json.WriteStartArray("domains");
            foreach (var (key, name) in domains)
                WriteRow(json, () =>
                {
                    json.WriteStringValue(key);
                    json.WriteStringValue(name);
                });
            json.WriteEndArray();
        }));
        foreach (var (index, part) in parts.Index())
            yield return new SiteFile(Name("part", index), () => Write(json => WriteEntries(json, part, domainNumbers)));
        foreach (var (index, part) in columns.Index())
            yield return new SiteFile(Name("columns", index), () => Write(json => WriteColumns(json, part.Columns, productNumbers)));
    }

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{PagePath.Search}{kind}-{index + 1}.json");

    private static void WriteEntries(Utf8JsonWriter json, IEnumerable<SearchEntry> entries, Dictionary<string, int> domains)
    {
        json.WriteStartArray("entries");
        foreach (var entry in entries)
            WriteRow(json, () =>
            {
                json.WriteStringValue(entry.Kind);
                json.WriteStringValue(entry.Page);
                json.WriteStringValue(entry.Title);
                json.WriteStringValue(entry.Key);
                json.WriteStringValue(entry.Description);
                json.WriteNumberValue(domains.GetValueOrDefault(entry.Domain, -1));
                WriteRow(json, () =>
                {
                    foreach (var tag in entry.Tags)
                        json.WriteStringValue(tag);
                });
                json.WriteStringValue(entry.Owner);
                json.WriteStringValue(entry.Status);
                json.WriteStringValue(entry.Classification);
                json.WriteNumberValue(entry.Consumers);
                json.WriteStringValue(entry.Light);
            });
        json.WriteEndArray();
    }

    private static void WriteColumns(Utf8JsonWriter json, IEnumerable<ColumnName> columns, Dictionary<string, int> products)
    {
        json.WriteStartArray("columns");
        foreach (var column in columns)
            WriteRow(json, () =>
            {
                json.WriteStringValue(column.Name);
                json.WriteStringValue(column.Classification);
                json.WriteNumberValue(column.Columns.Count);
                WriteRow(json, () =>
                {
                    // The numbers grow with the entries, and those that most people look for come first.
                    foreach (var offered in column.Columns.OrderBy(offered => products[offered.Product]).Take(RowsOfColumn))
                        WriteRow(json, () =>
                        {
                            json.WriteNumberValue(products[offered.Product]);
                            json.WriteStringValue(offered.Page);
                            json.WriteStringValue(offered.Path);
                            json.WriteStringValue(offered.Description);
                            json.WriteStringValue(offered.Classification);
                        });
                });
            });
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        WriteRow(json, () =>
        {
            foreach (var text in texts)
                json.WriteStringValue(text);
        });
    }

    private static void WriteRow(Utf8JsonWriter json, Action values)
    {
        json.WriteStartArray();
        values();
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return JsonText.Visible(buffer.WrittenSpan.ToArray());
    }
}
