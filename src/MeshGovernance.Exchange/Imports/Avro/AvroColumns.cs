using System.Text.Json.Nodes;
using Avro;
using MeshGovernance.Core.Imports;
using Newtonsoft.Json;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>A record with its fields as a contract with its columns.</summary>
internal sealed class AvroColumns(Gathered untold)
{
    internal const int MostColumns = 50_000;

    private readonly HashSet<string> open = [];
    private int columns;

    /// <summary>Whether there were more fields than anybody reads.</summary>
    internal bool IsEndless => columns > MostColumns;

    internal ContractDraft Contract(RecordSchema record, IEnumerable<string> aliases)
    {
        var doc = Doc(record);
        return new ContractDraft
        {
            Name = record.Name,
            Purpose = doc,
            Objects = [new ObjectDraft(record.Name) { Description = doc, Columns = Fields(record, record.Name) }],
            More = [.. Namespace(record), .. Aliases(aliases)],
        };
    }

    private List<ColumnDraft> Fields(RecordSchema record, string at)
    {
        open.Add(record.Fullname);
        var fields = record.Fields.Select(field => Field(field, $"{at}.{field.Name}")).ToList();
        open.Remove(record.Fullname);
        return fields;
    }

    private ColumnDraft Field(Field field, string at)
    {
        var column = Column(field.Name, field.Schema, at);
        return column with
        {
            Description = string.IsNullOrEmpty(field.Documentation) ? column.Description : field.Documentation,
            More = [.. column.More, .. Default(field), .. Aliases(field.Aliases ?? [])],
        };
    }

    private ColumnDraft Column(string name, Schema schema, string at)
    {
        columns++;
        var others = schema is UnionSchema union ? [.. union.Schemas.Where(one => one.Tag != Schema.Type.Null)] : (IReadOnlyList<Schema>)[schema];
        var isRequired = schema is UnionSchema all ? all.Schemas.All(one => one.Tag != Schema.Type.Null) : schema.Tag != Schema.Type.Null;
        if (others.Count != 1)
        {
            if (others.Count > 1)
                untold.Add("A column of a contract has one type: it has none where a union allows several", at);
            return new ColumnDraft(name) { IsRequired = isRequired, PhysicalType = string.Join(" | ", others.Select(one => one.Name)) };
        }

        return Typed(new ColumnDraft(name) { IsRequired = isRequired && name.Length > 0, PhysicalType = AvroTypes.Physical(others[0]) }, others[0], at);
    }

    private ColumnDraft Typed(ColumnDraft draft, Schema schema, string at)
    {
        var (logical, options) = AvroTypes.Logical(schema);
        draft = draft with { LogicalType = logical, Options = options, More = [.. AvroTypes.More(schema)] };
        switch (schema)
        {
            case RecordSchema record when open.Contains(record.Fullname):
                untold.Add("What holds itself is described once, and not again within itself", at);
                return draft;
            case RecordSchema record when !IsEndless:
                return draft with { Description = Doc(record), Fields = Fields(record, at) };
            case EnumSchema symbols:
                return draft with { Description = Doc(symbols), Values = [.. symbols.Symbols.Select(symbol => (JsonNode)JsonValue.Create(symbol))] };
            case ArraySchema list:
                return draft with { Items = Column("", list.ItemSchema, $"{at}[]") };
            case MapSchema map:
                untold.Add("A contract of ODCS v3.1.0 has no word for maps of any keys: what they hold is a custom property", at);
                return draft with { More = [.. draft.More, new("avroValues", JsonValue.Create(map.ValueSchema is NamedSchema named ? named.Fullname : map.ValueSchema.Name))] };
            default:
                return draft;
        }
    }

    private static string? Doc(NamedSchema schema) => string.IsNullOrEmpty(schema.Documentation) ? null : schema.Documentation;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Namespace(NamedSchema schema)
    {
        if (!string.IsNullOrEmpty(schema.Namespace))
            yield return new("avroNamespace", JsonValue.Create(schema.Namespace));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Default(Field field)
    {
        if (field.DefaultValue is { } value)
            yield return new("default", JsonNode.Parse(value.ToString(Formatting.None)));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Aliases(IEnumerable<string> aliases)
    {
        var list = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]);
        if (list.Count > 0)
            yield return new("aliases", list);
    }
}
