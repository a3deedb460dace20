using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Exchange.Imports;
using MeshGovernance.Tests.Imports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>What is exported and imported again is what it was, as far as the format can say it.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Bounds = ["minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems"];

    [Theory]
    [InlineData("odcs")]
    [InlineData("odps")]
    public void Descriptors_come_back_byte_for_byte(string format)
    {
        var export = ExportSample.Export(format, ThisMesh.Mesh);
        var estate = Read(format, [.. export.Files.Select(file => new SourceFile(file.Path, file.Content))]);
        var texts = estate.Contracts.Select(contract => contract.Text).Concat(estate.Products.Select(product => product.Text)).Select(text => TestNodes.Yaml(System.Text.Encoding.UTF8.GetString(text!.Value.Span))["id"]!.Text);
        Assert.Equal(export.Texts().Select(file => TestNodes.Yaml(file.Text)["id"]!.Text).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
        Assert.Equal(
            export.Files.Select(file => Convert.ToBase64String(file.Content.Span)).Order(StringComparer.Ordinal),
            estate.Contracts.Select(contract => contract.Text).Concat(estate.Products.Select(product => product.Text)).Select(text => Convert.ToBase64String(text!.Value.Span)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("odcs")]
    [InlineData("odps")]
    public void A_stream_of_descriptors_is_as_many_as_there_were(string format)
    {
        var export = ExportSample.Export(format, ThisMesh.Mesh);
        var estate = Read(format, new SourceFile("all.yaml", export.Stream(ExportFormats.Find(format)!)!.Value));
        Assert.Equal(export.Files.Count, estate.Contracts.Count + estate.Products.Count);
    }

    [Fact]
    public void Columns_of_this_mesh_come_back_from_JSON_Schema() =>
        Hold("json-schema", ThisMesh.Mesh, column => Seen(column, withFormat: true));

    [Fact]
    public void Columns_of_this_mesh_come_back_from_Avro() => Hold("avro", ThisMesh.Mesh, SeenByAvro);

    [Fact]
    public void Any_columns_come_back_from_JSON_Schema() => Contracts.Sample(contract => Hold("json-schema", ExportSample.Mesh(contract), column => Seen(column, withFormat: true)), iter: 200);

    [Fact]
    public void Any_columns_come_back_from_Avro() => Contracts.Sample(contract => Hold("avro", ExportSample.Mesh(contract), SeenByAvro), iter: 200);

    [Fact]
    public void Domains_products_and_ports_of_this_mesh_come_back_from_Backstage()
    {
        var export = ExportSample.Export("backstage", ThisMesh.Mesh);
        var estate = Sources.Read(SourceFormats.Find("backstage")!, [.. export.Files.Select(file => new SourceFile(file.Path, file.Content))]);
        var mesh = ThisMesh.Mesh.Mesh;
        Assert.Equal(mesh.Domains.Where(domain => domain.Products.Count > 0).Select(domain => domain.Key).Order(StringComparer.Ordinal), estate.Domains.Select(domain => domain.Name).Order(StringComparer.Ordinal));
        Assert.Equal(mesh.Products.Select(product => $"{product.DomainId} {product.Key.Replace('/', '.')}").Order(StringComparer.Ordinal), estate.Products.Select(product => $"{product.Domain} {product.Name}").Order(StringComparer.Ordinal));
        Assert.Equal(
            mesh.Products.SelectMany(product => product.InputPorts).Where(input => input.Source is not null).Select(input => $"{input.Source!.Product.Key.Replace('/', '.')} to {input.Product.Key.Replace('/', '.')}").Distinct().Order(StringComparer.Ordinal),
            estate.Contracts.SelectMany(contract => contract.MadeFrom.Select(source => $"{estate.Contracts.Single(other => other.Name == source).Product} to {contract.Product}")).Distinct().Order(StringComparer.Ordinal));
    }

    private static Estate Read(string format, params SourceFile[] files)
    {
        var estate = SourceFormats.Find(format)!.Read([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], new YamlDescriptorReader());
        Assert.Empty(estate.Faults);
        return estate;
    }

    private static readonly Gen<string> Names = Gen.Select(Gen.Char['a', 'z'], Gen.Char["abc_019"].Array[0, 5], (first, rest) => first + new string(rest));

    private static readonly Gen<JsonObject> Flat = Gen.OneOf(
        Gen.Select(Gen.Int[0, 5], Gen.Int[6, 20], (least, most) => Typed("string", ("minLength", least), ("maxLength", most))),
        Gen.Select(OneOf("uuid", "email"), format => Typed("string", ("format", format))),
        Gen.Select(OneOf("i32", "i64"), Gen.Int[-9, 9], (format, least) => Typed("integer", ("format", format), ("minimum", least))),
        Gen.Select(OneOf("f32", "f64"), Gen.Int[0, 9], (format, most) => Typed("number", ("format", format), ("exclusiveMaximum", most))),
        OneOf("boolean", "date", "time").Select(type => Typed(type)),
        Gen.Const(0).Select(_ => Typed("timestamp", ("timezone", true))),
        Names.Array[1, 3].Select(values => With(Typed("string"), "quality", new JsonArray(new JsonObject { ["type"] = "library", ["metric"] = "invalidValues", ["arguments"] = new JsonObject { ["validValues"] = JsonFile.Texts(values.Distinct()) }, ["mustBe"] = 0 }))));

    private static readonly Gen<JsonObject> Nested = Gen.Recursive<JsonObject>((depth, inner) => depth > 2 ? Flat : Gen.OneOf(
        Flat,
        inner.Select(item => With(Typed("array"), "items", item)),
        Gen.Select(Names, inner, Gen.Bool, (name, field, isRequired) => With(Typed("object"), "properties", new JsonArray(Named(name, field, isRequired))))));

    private static readonly Gen<string> Contracts = Gen.Select(Names, Nested, Gen.Bool, ReportSamples.Hostile, (name, column, isRequired, about) => (name, column, isRequired, about)).Array[1, 6].Select(columns => YamlBlock.Of(new JsonObject
    {
        ["apiVersion"] = "v3.1.0",
        ["kind"] = "DataContract",
        ["id"] = "orders",
        ["version"] = "1.2.0",
        ["status"] = "active",
        ["schema"] = new JsonArray(new JsonObject
        {
            ["name"] = "orders",
            ["properties"] = new JsonArray([.. columns.DistinctBy(column => column.name).Select(column => With(Named(column.name, column.column, column.isRequired), "description", $"A {column.about} b"))]),
        }),
    }));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static JsonObject Typed(string type, params (string Name, object Value)[] options) => options.Length == 0
        ? new JsonObject { ["logicalType"] = type }
        : new JsonObject { ["logicalType"] = type, ["logicalTypeOptions"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)JsonValue.Create(option.Value)))) };

    private static JsonObject With(JsonObject map, string key, JsonNode value)
    {
        var copy = map.DeepClone().AsObject();
        copy[key] = value.DeepClone();
        return copy;
    }

    private static JsonObject Named(string name, JsonObject column, bool isRequired)
    {
        var named = new JsonObject { ["name"] = name, ["required"] = isRequired };
        foreach (var (key, value) in column)
            named[key] = value?.DeepClone();
        return named;
    }

    /// <summary>Exports each object, imports it, and compares what the format sees of both.</summary>
    private static void Hold(string format, LoadedMesh mesh, Func<JsonObject, JsonObject> seen)
    {
        var export = ExportSample.Export(format, mesh);
        foreach (var file in export.Files)
        {
            var estate = Sources.Read(SourceFormats.Find(format)!, new SourceFile(file.Path, file.Content));
            var found = Assert.Single(estate.Contracts).Fields["schema"]![0]!.AsObject();
            var item = mesh.Mesh.Contracts.SelectMany(contract => contract.Objects).First(item => file.Path.Contains($"/{ExportedProduct.Label(item.Contract)}/{item.Name}.", StringComparison.Ordinal));
            Assert.Equal(item.Name, found["name"]!.GetValue<string>());
            Assert.Equal(
                JsonFile.Text(new JsonArray([.. item.Columns.Select(column => seen(NodeValues.ToObject(column.Node)))])),
                JsonFile.Text(new JsonArray([.. found["properties"]!.AsArray().Select(column => seen(column!.AsObject()))])));
        }
    }

    private static JsonObject SeenByAvro(JsonObject column)
    {
        var seen = Seen(column, withFormat: false);
        seen.Remove("businessName");
        seen.Remove("examples");
        seen.Remove("options");
        if (column["primaryKey"]?.GetValue<bool>() == true)
            seen["required"] = true;
        foreach (var part in new[] { column["items"] }.OfType<JsonObject>())
            seen["items"] = SeenByAvro(part);
        if (column["properties"] is JsonArray fields)
            seen["properties"] = new JsonArray([.. fields.Select(field => SeenByAvro(field!.AsObject()))]);
        var isItem = column["name"] is null;
        if (isItem || (seen["logicalType"]?.GetValue<string>() is "object" or "array" && column["description"] is null))
            seen.Remove("description");
        return seen;
    }

    private static JsonObject Seen(JsonObject column, bool withFormat)
    {
        var seen = new JsonObject();
        foreach (var key in new[] { "name", "businessName", "description", "logicalType" })
            seen.Say(key, column[key]?.GetValue<string>().Trim());
        seen["required"] = column["required"]?.GetValue<bool>() ?? false;
        var options = column["logicalTypeOptions"] as JsonObject ?? [];
        var kept = new JsonObject();
        foreach (var key in Bounds.Where(options.ContainsKey))
            kept[key] = options[key]!.DeepClone();
        if (withFormat && column["logicalType"]?.GetValue<string>() is "string" or "integer" or "number")
            kept.Say("format", options["format"]?.GetValue<string>());
        seen.Say("options", kept);
        seen.Say("examples", column["examples"]?.DeepClone());
        foreach (var rule in (column["quality"] as JsonArray ?? []).Where(rule => rule!["metric"]?.GetValue<string>() == "invalidValues"))
            seen.Say("values", rule!["arguments"]?["validValues"]?.DeepClone());
        if (column["items"] is JsonObject items)
            seen["items"] = Seen(With(items, "required", JsonValue.Create(false)), withFormat);
        if (column["properties"] is JsonArray fields)
            seen["properties"] = new JsonArray([.. fields.Select(field => Seen(field!.AsObject(), withFormat))]);
        return seen;
    }
}
