using System.Text.Json;
using MeshGovernance.Exchange.Imports.Catalogs;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>The columns of a dataset: as its platform describes them, and as people have amended that in DataHub.</summary>
internal static class DataHubColumns
{
    /// <summary>Paths are hostile input too: what lies deeper than this is put into the last column that does not.</summary>
    private const int MostDepth = 20;

    internal static IReadOnlyList<CatalogColumn> Of(JsonElement schema, JsonElement amended, Func<JsonElement, IEnumerable<string>> termsOf)
    {
        var byPath = new Dictionary<string, CatalogColumn>(StringComparer.Ordinal);
        var top = new List<CatalogColumn>();
        foreach (var field in schema.Items("fields"))
        {
            if (Path(field.Text("fieldPath")) is not { Count: > 0 } path || byPath.ContainsKey(string.Join('.', path)))
                continue;
            var outer = Enumerable.Range(1, Math.Min(path.Count - 1, MostDepth)).Reverse().Select(parts => byPath.GetValueOrDefault(string.Join('.', path.Take(parts)))).FirstOrDefault(known => known is not null);
            var column = Column(field, outer is null ? string.Join('.', path) : path[^1], termsOf);
            byPath[string.Join('.', path)] = column;
            (outer?.Inner ?? top).Add(column);
        }

        var position = 0;
        foreach (var key in schema.Texts("primaryKeys"))
            if (byPath.TryGetValue(string.Join('.', Path(key)), out var column))
                column.KeyPosition = ++position;
        foreach (var field in amended.Items("editableSchemaFieldInfo"))
            if (byPath.TryGetValue(string.Join('.', Path(field.Text("fieldPath"))), out var column))
            {
                column.Description = field.Text("description") ?? column.Description;
                column.Terms.AddRange(termsOf(field.At("globalTags")).Concat(termsOf(field.At("glossaryTerms"))).Except(column.Terms, StringComparer.Ordinal).ToList());
            }

        return top;
    }

    private static CatalogColumn Column(JsonElement field, string name, Func<JsonElement, IEnumerable<string>> termsOf)
    {
        var (native, logical) = (field.Text("nativeDataType"), LogicalOf(field));
        var column = new CatalogColumn(name)
        {
            Title = field.Text("label"),
            Type = native,
            LogicalType = logical is "object" or "array" ? logical : SqlTypes.LogicalOf(native) ?? logical,
            Description = field.Text("description"),
            IsRequired = field.At("nullable").ValueKind == JsonValueKind.False,
        };
        column.Terms.AddRange(termsOf(field.At("globalTags")).Concat(termsOf(field.At("glossaryTerms"))).Distinct(StringComparer.Ordinal));
        return column;
    }

    private static string? LogicalOf(JsonElement field)
    {
        foreach (var type in field.Entries("type", "type"))
        {
            var name = type.Name[(type.Name.LastIndexOf('.') + 1)..];
            return name switch
            {
                "StringType" or "EnumType" => "string",
                "BooleanType" => "boolean",
                "NumberType" => "number",
                "DateType" => "date",
                "TimeType" => "timestamp",
                "ArrayType" => "array",
                "RecordType" or "MapType" => "object",
                _ => null,
            };
        }

        return null;
    }

    /// <summary>The names on the way to a field. Newer paths name types between them, in brackets.</summary>
    private static IReadOnlyList<string> Path(string? path) =>
        [.. (path ?? "").Replace("[version=2.0]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries).Where(part => !(part.StartsWith('[') && part.EndsWith(']')))];
}
