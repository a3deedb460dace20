using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Databases;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Exchange.Exports.Sql;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Imports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Tables that are exported as SQL and imported again are what they were, as far as SQL can say it.</summary>
[Slow("runs hundreds of scripts in DuckDB")]
public sealed partial class SqlRoundTripTests
{
    private static readonly string[] Bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    public static TheoryData<string> Dialects => ["duckdb", "postgresql"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Tables_of_this_mesh_come_back(string dialect) => Hold(dialect, ThisMesh.Mesh);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Any_tables_come_back(string dialect) => Contracts(dialect).Sample(contract => Hold(dialect, ExportSample.Mesh(contract)), iter: 100);

    private static readonly Gen<string> Names = Gen.Select(Gen.Char['a', 'z'], Gen.Char["abc_019"].Array[0, 5], (first, rest) => first + new string(rest));

    private static readonly Gen<string> PhysicalNames = ReportSamples.Hostile.Select(Plain).Where(name => name.Length > 0);

    private static Gen<JsonObject> Flat(string dialect) => Gen.OneOf(
        Gen.Int[1, 300].Select(most => Typed("string", dialect == "duckdb" ? [] : [("maxLength", most)])),
        Gen.Const(0).Select(_ => Typed("string", ("format", "uuid"))),
        ReportSamples.Hostile.Select(Plain).Array[1, 3].Select(values => Limited(Typed("string"), values.Distinct(StringComparer.Ordinal).Select(value => (JsonNode)JsonValue.Create(value)))),
        Gen.Select(OneOf(dialect == "duckdb" ? ["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128"] : ["i16", "i32", "i64"]), Gen.Int[-9, 9], Gen.Int[10, 99], (format, least, most) => Typed("integer", ("format", format), ("minimum", least), ("exclusiveMaximum", most))),
        Gen.Int[-9, 9].Array[1, 3].Select(values => Limited(Typed("integer"), values.Distinct().Select(value => (JsonNode)JsonValue.Create(value)))),
        Gen.Select(OneOf("f32", "f64"), Gen.Int[-999, 999], (format, most) => Typed("number", ("format", format), ("maximum", most / 100m))),
        Gen.Select(Gen.Int[2, 18], Gen.Int[1, 2], Gen.Int[0, 9], (digits, scale, least) => With(Typed("number", ("exclusiveMinimum", least)), "physicalType", $"decimal({digits}, {scale})")),
        OneOf("boolean", "date", "integer", "number", "string").Select(type => Typed(type)),
        Gen.Select(OneOf("timestamp", "time"), Gen.Bool, (type, isZoned) => Typed(type, ("timezone", isZoned))));

    private static Gen<JsonObject> Nested(string dialect) => Gen.Recursive<JsonObject>((depth, inner) => depth > 2 ? Flat(dialect) : Gen.OneOf(
        Flat(dialect),
        inner.Select(item => With(Typed("array"), "items", item)),
        Gen.Select(PhysicalNames.Array[1, 3], inner.Array[3], (names, fields) => With(Typed("object"), "properties", new JsonArray([.. names.Distinct(StringComparer.OrdinalIgnoreCase).Zip(fields, (name, field) => With(field, "name", name))])))));

    private static Gen<JsonObject> Column(string dialect) => Gen.Select(
        Gen.Select(Names, PhysicalNames, Gen.Int[0, 2]),
        Gen.Frequency((3, Flat(dialect)), (1, Nested(dialect))),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool),
        ReportSamples.Hostile,
        (names, type, flags, about) =>
        {
            var column = With(type, "name", names.Item1);
            if (names.Item3 > 0)
                column["physicalName"] = names.Item2;
            if (about.Trim().Length > 0)
                column["description"] = about;
            column["required"] = flags.Item1;
            var isFlat = (string?)type["logicalType"] is not ("array" or "object");
            column["unique"] = flags.Item2 && isFlat;
            column["primaryKey"] = flags.Item3 && isFlat;
            return column;
        });

    private static Gen<JsonObject> Table(string dialect) => Gen.Select(Names, Column(dialect).Array[1, 5], ReportSamples.Hostile, (name, columns, about) =>
    {
        var kept = columns.DistinctBy(column => (string)column["name"]!).DistinctBy(Called, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (place, key) in kept.Where(column => (bool)column["primaryKey"]!).Index())
            key["primaryKeyPosition"] = place + 1;
        var table = new JsonObject { ["name"] = name, ["properties"] = new JsonArray([.. kept.Select(column => column.DeepClone())]) };
        if (about.Trim().Length > 0)
            (table["physicalName"], table["description"]) = (name[0] < 'f' ? Plain($"{name} {about}") : name, about);
        return table;
    });

    private static Gen<string> Contracts(string dialect) => Table(dialect).Array[1, 3].Select(tables => tables.DistinctBy(table => (string)table["name"]!).ToList()).Select(tables => YamlBlock.Of(new JsonObject
    {
        ["apiVersion"] = "v3.1.0",
        ["kind"] = "DataContract",
        ["id"] = "orders",
        ["version"] = "1.2.0",
        ["status"] = "active",
        ["schema"] = new JsonArray([.. tables.Index().Select(table => Referring(table.Item, tables[..table.Index]))]),
    }));

    /// <summary>A table with a column for the key of each table before it.</summary>
    private static JsonObject Referring(JsonObject table, List<JsonObject> before)
    {
        var copy = table.DeepClone().AsObject();
        foreach (var target in before)
            if (target["properties"]!.AsArray().Where(column => (bool)column!["primaryKey"]!).ToList() is [JsonObject key])
            {
                var column = With(key, "name", $"to_{target["name"]}");
                foreach (var field in new[] { "physicalName", "primaryKey", "primaryKeyPosition", "unique", "description", "quality" })
                    column.Remove(field);
                column["relationships"] = new JsonArray(new JsonObject { ["to"] = $"{target["name"]}.{key["name"]}" });
                copy["properties"]!.AsArray().Add(column);
            }

        return copy;
    }

    private static void Hold(string dialect, LoadedMesh mesh)
    {
        var format = DatabaseFormats.OfFiles.Single(format => format.Name == "sql");
        foreach (var file in ExportSample.Export("sql", mesh, dialect: dialect).Files)
        {
            var estate = format.Read([new SourceFile(file.Path, file.Content)], new Yaml.YamlDescriptorReader());
            ReadEstate.Hold(estate);
            Assert.All(estate.Untold.Concat(estate.Faults).Select(Sources.Show), told => Assert.Contains("A reference of ODCS takes names of ASCII", told, StringComparison.Ordinal));
            var contract = mesh.Mesh.Contracts.First(contract => file.Path.EndsWith($"/{ExportedProduct.Label(contract)}.sql", StringComparison.Ordinal));
            var found = Assert.Single(estate.Contracts).Fields["schema"]!.AsArray().Select(table => table!.AsObject());

            // A physical type of the database itself is written as it stands, whatever the logical one is.
            var isOwn = SqlDialects.Own(contract)?.Name == dialect;
            Assert.Equal(
                contract.Objects.Select(item => Text(Expected(item, dialect, isOwn))).Order(StringComparer.Ordinal),
                found.Select(table => Text(Table(table, isOwn))).Order(StringComparer.Ordinal));
        }
    }

    private static string Text(JsonNode json) => JsonFile.Text(json);

    private static JsonObject Expected(SchemaObject item, string dialect, bool isOwn)
    {
        var table = new JsonObject { ["name"] = PhysicalName.Of(item) };
        table.Say("description", Plain((item.Description ?? "").Trim()));
        var columns = new JsonArray();
        foreach (var column in item.Columns)
        {
            var seen = isOwn ? new JsonObject { ["physicalType"] = column.PhysicalType } : Type(NodeValues.ToObject(column.Node), dialect, isTop: true);
            seen["name"] = PhysicalName.Of(column);
            seen.Say("description", Plain((column.Description ?? "").Trim()));
            seen["required"] = column.IsRequired || column.IsPrimaryKey;
            seen["unique"] = column.IsUnique || (item.PrimaryKey is [var only] && only == column);
            if (column.IsPrimaryKey)
                seen["key"] = item.PrimaryKey.ToList().IndexOf(column) + 1;
            seen.Say("values", ValidValues.ToJson(column));
            seen.Say("to", JsonFile.Texts(References.Of(item).Found.Where(reference => reference.From is [var from] && from == column && IsKey(reference.To[0])).Select(reference => $"{PhysicalName.Of(reference.Target)}.{PhysicalName.Of(reference.To[0])}").Where(to => Short.IsMatch(to) && Short.IsMatch($"{PhysicalName.Of(item)}.{PhysicalName.Of(column)}"))));
            columns.Add(Ordered(seen));
        }

        table["columns"] = columns;
        return table;
    }

    private static bool IsKey(Column column) => column.IsUnique || (column.Object.PrimaryKey is [var only] && only == column);

    private static JsonObject Table(JsonObject found, bool isOwn)
    {
        var table = new JsonObject { ["name"] = found["name"]!.DeepClone() };
        table.Say("description", (string?)found["description"]);
        table["columns"] = new JsonArray([.. found["properties"]!.AsArray().Select(property =>
        {
            var column = property!.AsObject();
            var seen = isOwn ? new JsonObject { ["physicalType"] = column["physicalType"]!.DeepClone() } : Type(column, dialect: null, isTop: true);
            seen["name"] = column["name"]!.DeepClone();
            seen.Say("description", (string?)column["description"]);
            seen["required"] = (bool?)column["required"] ?? false;
            seen["unique"] = (bool?)column["unique"] ?? false;
            if (column["primaryKeyPosition"] is { } place)
                seen["key"] = place.DeepClone();
            seen.Say("values", column["quality"]?[0]?["arguments"]?["validValues"]?.DeepClone());
            seen.Say("to", JsonFile.Texts((column["relationships"]?.AsArray() ?? []).Select(to => (string)to!["to"]!)));
            return Ordered(seen);
        })]);
        return table;
    }

    /// <summary>What a type says: of a column in a contract as the dialect can say it, of one that was imported as it stands.</summary>
    /// <param name="column">The fields of the column.</param>
    /// <param name="dialect">The dialect; null for what was imported.</param>
    /// <param name="isTop">Whether it is no part of another one.</param>
    private static JsonObject Type(JsonObject column, string? dialect, bool isTop)
    {
        var type = (string?)column["logicalType"];
        var options = column["logicalTypeOptions"]?.AsObject() ?? [];
        var seen = new JsonObject();
        if (dialect is not null && type is null)
            type = "string";
        seen["type"] = dialect == "postgresql" && type == "array" && HoldsObjects(column) ? "object" : type;
        var physical = ((string?)column["physicalType"])?.ToLowerInvariant() ?? "";
        var format = (string?)options["format"] ?? (dialect is null ? null : physical switch { "smallint" => "i16", "int" or "integer" => "i32", "float64" or "double" => "f64", "float" or "real" => "f32", _ => null });
        if (type == "integer")
            seen["format"] = format ?? "i64";
        else if (type is "number" or "string" && format is "f32" or "f64" or "uuid")
            seen["format"] = format;
        if (type == "string" && dialect != "duckdb")
            seen.Say("maxLength", options["maxLength"]?.DeepClone() ?? (dialect is not null && Letters.Match(physical) is { Success: true } sized ? JsonValue.Create(int.Parse(sized.Groups["length"].Value, CultureInfo.InvariantCulture)) : null));
        if (type is "timestamp" or "time")
            seen["timezone"] = (bool?)options["timezone"] ?? false;
        if (Decimals.IsMatch(physical))
            seen["digits"] = physical.Replace("numeric", "decimal", StringComparison.Ordinal);
        else if (dialect == "duckdb" && type == "number" && format is null)
            seen["digits"] = "decimal(38, 9)";
        if (isTop && type is "integer" or "number")
            foreach (var bound in Bounds.Where(options.ContainsKey))
                seen[bound] = decimal.Parse(options[bound]!.ToJsonString(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        if (dialect == "postgresql" && (type == "object" || HoldsObjects(column)))
            return seen;
        if (column["items"] is JsonObject items)
            seen["items"] = Type(items, dialect, isTop: false);
        if (column["properties"] is JsonArray fields)
            seen["fields"] = new JsonArray([.. fields.Select(field => With(Type(field!.AsObject(), dialect, isTop: false), "name", (string)field["name"]!))]);
        return seen;
    }

    private static bool HoldsObjects(JsonObject column) => column["items"] is JsonObject items && ((string?)items["logicalType"] == "object" || HoldsObjects(items));

    private static JsonObject Ordered(JsonObject map) => new(map.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private static string Called(JsonObject column) => (string?)column["physicalName"] ?? (string)column["name"]!;

    /// <summary>What a file of SQL can hold.</summary>
    private static string Plain(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static JsonObject Typed(string type, params (string Name, object Value)[] options) => options.Length == 0
        ? new JsonObject { ["logicalType"] = type }
        : new JsonObject { ["logicalType"] = type, ["logicalTypeOptions"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)JsonValue.Create(option.Value)))) };

    private static JsonObject Limited(JsonObject column, IEnumerable<JsonNode> values) =>
        With(column, "quality", new JsonArray(new JsonObject { ["type"] = "library", ["metric"] = "invalidValues", ["arguments"] = new JsonObject { ["validValues"] = new JsonArray([.. values]) }, ["mustBe"] = 0 }));

    private static JsonObject With(JsonObject map, string key, JsonNode value)
    {
        var copy = map.DeepClone().AsObject();
        copy[key] = value.DeepClone();
        return copy;
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_\-]*\.[A-Za-z_][A-Za-z0-9_\-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Short { get; }

    [GeneratedRegex(@"\A[a-z]*char[a-z0-9]*\((?<length>[0-9]+)\)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Letters { get; }

    [GeneratedRegex(@"\A(?:decimal|numeric)\([0-9]+, *[1-9][0-9]*\)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Decimals { get; }
}
