using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Avro;

/// <summary>A schema object as a record of Avro, with the records nested in it.</summary>
internal sealed partial class AvroRecord(LeaveOut leave)
{
    /// <summary>Types that a contract on an Avro topic calls as Avro does.</summary>
    private static readonly string[] Primitives = ["int", "long", "float", "double", "bytes", "string", "boolean"];

    private readonly HashSet<string> records = new(StringComparer.Ordinal);

    /// <param name="item">The object.</param>
    /// <param name="space">The namespace of the record.</param>
    /// <param name="contract">The name of its contract, by which it is found again.</param>
    internal JsonObject Of(SchemaObject item, string space, string contract)
    {
        var record = new JsonObject { ["type"] = "record", ["name"] = Named(item.Name, records), ["namespace"] = space, ["dataContract"] = contract };
        record.Say("doc", item.Description?.Trim());
        record["fields"] = Fields(item.Columns, item.Name);
        return record;
    }

    private JsonArray Fields(IReadOnlyList<Column> columns, string within)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(column => Field(column, within, taken))];
    }

    private JsonObject Field(Column column, string within, HashSet<string> taken)
    {
        var field = new JsonObject { ["name"] = Named(column.Name, taken) };
        field.Say("doc", column.Description?.Trim());
        var type = Type(column, $"{within}_{column.Name}");
        field["type"] = column.IsRequired || column.IsPrimaryKey ? type : new JsonArray("null", type);
        if (!(column.IsRequired || column.IsPrimaryKey))
            field["default"] = null;
        return field;
    }

    private string Named(string text, HashSet<string> taken)
    {
        var name = AvroName.Free(text, taken);
        if (name != text)
            leave("a name of Avro has letters, digits and underscores, and none twice, so that these are called otherwise", $"'{text}' ({name})");
        return name;
    }

    private JsonNode Type(Column column, string name) => column.LogicalType switch
    {
        "object" when column.Columns.Count > 0 => Record(column, name),
        "array" or "vector" => new JsonObject { ["type"] = "array", ["items"] = column.Items is { } item ? Item(item, name) : column.LogicalType == "vector" ? "double" : "string" },
        "map" or "object" => Map(column, name),
        "date" => Logical("int", "date"),
        "time" => Logical("long", "time-micros"),
        "timestamp" => Logical("long", column.LogicalTypeOptions?["timezone"]?.Boolean ?? false ? "timestamp-micros" : "local-timestamp-micros"),
        "integer" => JsonValue.Create(Physical(column) is ("int" or "long") and var whole ? whole : column.LogicalTypeOptions?["format"]?.Text is "i8" or "u8" or "i16" or "u16" or "i32" ? "int" : "long"),
        "number" => Number(column),
        "boolean" => JsonValue.Create("boolean"),
        "string" => Text(column, name),
        _ => Guess(column, name),
    };

    /// <summary>What a list or a map holds may be empty only where that is said, as nobody does.</summary>
    private JsonNode Item(Column item, string name)
    {
        if (item.Description is not null)
            leave("Avro describes records and their fields, and not what lists and maps hold", ContractPaths.Shown(item));
        return Type(item, $"{name}_item");
    }

    private JsonObject Map(Column column, string name)
    {
        if (column.MapKey is not null)
            leave("the keys of a map are texts in Avro, of which nothing more is said", ContractPaths.Shown(column));
        return new JsonObject { ["type"] = "map", ["values"] = column.MapValue is { } value ? Item(value, name) : "string" };
    }

    private JsonObject Record(Column column, string name)
    {
        var record = new JsonObject { ["type"] = "record", ["name"] = AvroName.Free(name, records) };
        record["fields"] = Fields(column.Columns, name);
        return record;
    }

    private static JsonObject Logical(string type, string logical) => new() { ["type"] = type, ["logicalType"] = logical };

    private static JsonNode Number(Column column)
    {
        if (Decimal.Match(column.PhysicalType ?? "") is { Success: true } found)
        {
            var digits = int.Parse(found.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var scale = found.Groups["scale"].Success ? int.Parse(found.Groups["scale"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            if (digits > 0 && scale <= digits)
                return new JsonObject { ["type"] = "bytes", ["logicalType"] = "decimal", ["precision"] = digits, ["scale"] = scale };
        }

        return JsonValue.Create(Physical(column) is ("float" or "double") and var floating ? floating : column.LogicalTypeOptions?["format"]?.Text == "f32" ? "float" : "double");
    }

    private JsonNode Text(Column column, string name)
    {
        if (column.LogicalTypeOptions?["format"]?.Text == "uuid")
            return Logical("string", "uuid");
        var values = ValidValues.Of(column).Select(value => value.Text ?? "").ToList();
        if (values.Count == 0)
            return JsonValue.Create(Physical(column) == "bytes" ? "bytes" : "string");
        if (values.TrueForAll(AvroName.Is) && values.Distinct().Count() == values.Count)
            return new JsonObject { ["type"] = "enum", ["name"] = AvroName.Free(name, records), ["symbols"] = JsonFile.Texts(values) };
        leave("the values of these are no names, so that Avro cannot list them", column.Name);
        return JsonValue.Create("string");
    }

    private JsonValue Guess(Column column, string name)
    {
        leave($"these have no logical type, and are written as {Physical(column) ?? "string"}", name);
        return JsonValue.Create(Physical(column) ?? "string");
    }

    private static string? Physical(Column column) => Primitives.FirstOrDefault(type => type == column.PhysicalType);

    [GeneratedRegex(@"\A(decimal|numeric|number)\s*\(\s*(?<digits>[0-9]{1,3})\s*(,\s*(?<scale>[0-9]{1,3})\s*)?\)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Decimal { get; }
}
