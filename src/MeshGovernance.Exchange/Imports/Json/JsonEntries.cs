using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Json;

/// <summary>
/// Walks JSON files that may be larger than what fits into memory as a tree: each entry is read by itself and forgotten, and what nobody asked for is skipped.
/// </summary>
internal static class JsonEntries
{
    private const int MostDepth = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MostDepth, AllowMultipleValues = true };

    /// <summary>
    /// The entries of the sections of the file's one map, such as those of <c>nodes</c>, which is a map of maps itself. A section that is no map of maps is one entry without a key.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="sections">The keys of the sections that are asked for.</param>
    /// <param name="maps">Those among them that are read entry by entry.</param>
    /// <param name="visit">Gets the section, the key of the entry, and the entry, which lives no longer than the call.</param>
    /// <returns>What is wrong with the file; null where it was read to its end.</returns>
    internal static SourceRemark? OfSections(SourceFile file, IReadOnlySet<string> sections, IReadOnlySet<string> maps, Action<string, string, JsonElement> visit)
    {
        if (JsonBytes.FaultOf(file) is { } fault)
            return fault;
        var reader = new Utf8JsonReader(JsonBytes.Of(file), Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return new SourceRemark(new Origin(file.Path), "The file is no map of keys and values: is it the right one?");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var section = reader.GetString()!;
                reader.Read();
                if (!sections.Contains(section))
                    reader.Skip();
                else if (reader.TokenType == JsonTokenType.StartObject && maps.Contains(section))
                    Section(ref reader, section, visit);
                else
                    Entry(ref reader, section, "", visit);
            }

            return null;
        }
        catch (JsonException error)
        {
            return Broken(file, error);
        }
    }

    /// <summary>The items of a list, of the list behind <c>data</c>, of a file with one map a line, or the one map of a file.</summary>
    internal static SourceRemark? OfItems(SourceFile file, Action<JsonElement> visit)
    {
        if (JsonBytes.FaultOf(file) is { } fault)
            return fault;
        var reader = new Utf8JsonReader(JsonBytes.Of(file), Options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartArray)
                    Items(ref reader, visit);
                else
                    Item(ref reader, visit);
            }

            return null;
        }
        catch (JsonException error)
        {
            return Broken(file, error);
        }
    }

    private static void Section(ref Utf8JsonReader reader, string section, Action<string, string, JsonElement> visit)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            Entry(ref reader, section, key, visit);
        }
    }

    private static void Entry(ref Utf8JsonReader reader, string section, string key, Action<string, string, JsonElement> visit)
    {
        using var entry = JsonDocument.ParseValue(ref reader);
        visit(section, key, entry.RootElement);
    }

    private static void Items(ref Utf8JsonReader reader, Action<JsonElement> visit)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Item(ref reader, visit);
    }

    private static void Item(ref Utf8JsonReader reader, Action<JsonElement> visit)
    {
        using var item = JsonDocument.ParseValue(ref reader);
        if (item.RootElement.At("data") is { ValueKind: JsonValueKind.Array } page)
            foreach (var entry in page.EnumerateArray())
                visit(entry);
        else
            visit(item.RootElement);
    }

    private static SourceRemark Broken(SourceFile file, JsonException error) => new(
        new Origin(file.Path, Line: error.LineNumber is { } line ? (int)line + 1 : null),
        $"The file cannot be read as JSON from here on: it breaks off, is no JSON, or is nested deeper than {MostDepth} levels. Have it written again.");
}
