using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Exchange.Imports;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Imports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Models that are exported, parsed by dbt and imported again are what they were, as far as its properties can say it.</summary>
public sealed class DbtRoundTripTests
{
    private static readonly Gen<string> Words = Gen.Select(Gen.Char['a', 'z'], Gen.Char["abc_019"].Array[0, 5], (first, rest) => first + new string(rest));

    private static readonly Gen<JsonObject> Column = Gen.Select(
        Gen.Select(Words, Words, Gen.Bool, Gen.Int[0, 5]),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
        ReportSamples.Hostile,
        ReportSamples.Hostile.Array[0, 3],
        Gen.Int[-9, 9].Array[1, 3],
        (names, flags, about, texts, numbers) =>
        {
            string[] types = ["string", "integer", "number", "boolean", "date", "timestamp"];
            var column = new JsonObject { ["name"] = names.Item1, ["logicalType"] = types[names.Item4], ["required"] = flags.Item1, ["unique"] = flags.Item2, ["primaryKey"] = flags.Item3, ["classification"] = "internal" };
            if (names.Item3)
                column["physicalName"] = $"{names.Item2} {names.Item1}";
            column.Say("description", about.Trim());
            column.Say("tags", JsonFile.Texts(texts.Where(text => text.Trim().Length > 0).Distinct()));
            if (flags.Item4 && names.Item4 < 2 && texts.Length > 0)
                column["quality"] = new JsonArray(new JsonObject
                {
                    ["type"] = "library",
                    ["metric"] = "invalidValues",
                    ["mustBe"] = 0,
                    ["arguments"] = new JsonObject { ["validValues"] = names.Item4 == 0 ? JsonFile.Texts(texts.Distinct()) : new JsonArray([.. numbers.Distinct().Select(number => JsonValue.Create(number))]) },
                });
            return column;
        });

    private static readonly Gen<string> Contracts = Gen.Select(Words, Words, Column.Array[1, 5], ReportSamples.Hostile, (name, physical, columns, about) => new JsonObject
    {
        ["name"] = name,
        ["physicalName"] = physical,
        ["description"] = about.Trim().Length > 0 ? about : "A table.",
        ["tags"] = new JsonArray("core"),
        ["properties"] = new JsonArray([.. columns.DistinctBy(column => (string)column["name"]!).Select(column => column.DeepClone())]),
    }).Array[1, 3].Select(tables => YamlBlock.Of(new JsonObject
    {
        ["apiVersion"] = "v3.1.0",
        ["kind"] = "DataContract",
        ["id"] = "orders",
        ["version"] = "1.2.0",
        ["status"] = "active",
        ["servers"] = new JsonArray(new JsonObject { ["server"] = "prod", ["type"] = "postgres", ["host"] = "db.example.org", ["port"] = 5432, ["database"] = "shop", ["schema"] = "sales" }),
        ["schema"] = new JsonArray([.. Referring([.. tables.DistinctBy(table => (string)table["name"]!).DistinctBy(table => (string)table["physicalName"]!)])]),
    }));

    [Fact]
    public void Models_of_this_mesh_come_back() => Hold(ThisMesh.Mesh, "bigquery");

    [Fact]
    public void Any_models_come_back() => Contracts.Sample(contract => Hold(ExportSample.Mesh(contract), "postgresql"), iter: 200);

    [Fact]
    public void A_source_leads_to_the_model_that_it_is_a_table_of()
    {
        var export = ExportSample.Export("dbt", ExportSample.Mesh(), "sales/orders");
        var sales = new DbtManifestOfProperties("sales").Add(export.Text("models.yml"));
        var marts = new DbtManifestOfProperties("marts").Add(export.Text("sources.yml")).Reading("late", "source.marts.sales_orders.orders").Reading("short", "source.marts.sales_orders.lines");
        var estate = Sources.Read(SourceFormats.Find("dbt")!, sales.File, marts.File);
        Assert.Equal(["late: orders", "short: lines"], estate.Contracts.Where(contract => contract.MadeFrom.Count > 0).Select(contract => $"{contract.Name}: {string.Join(", ", contract.MadeFrom)}"));
    }

    /// <summary>Each table has a column of the first one's key, where that is one column.</summary>
    private static IEnumerable<JsonObject> Referring(List<JsonObject> tables)
    {
        foreach (var table in tables)
        {
            var columns = table["properties"]!.AsArray().Select(column => column!.AsObject()).ToList();
            foreach (var (place, key) in columns.Where(column => (bool)column["primaryKey"]!).Index())
                key["primaryKeyPosition"] = place + 1;
        }

        foreach (var (place, table) in tables.Index())
        {
            if (place > 0 && tables[0]["properties"]!.AsArray().Where(column => (bool)column!["primaryKey"]!).ToList() is [{ } key])
                table["properties"]!.AsArray().Add(new JsonObject { ["name"] = "to_first", ["logicalType"] = key["logicalType"]!.DeepClone(), ["relationships"] = new JsonArray(new JsonObject { ["to"] = $"{tables[0]["name"]}.{key["name"]}" }) });
            yield return table;
        }
    }

    private static void Hold(LoadedMesh mesh, string dialect)
    {
        foreach (var product in mesh.Mesh.Products)
        {
            var export = ExportSample.Export("dbt", mesh, product.Key, dialect);
            if (export.Files.All(file => !file.Path.EndsWith("/models.yml", StringComparison.Ordinal)))
                continue;
            var text = export.Text("/models.yml");
            var estate = Sources.Read(SourceFormats.Find("dbt")!, new DbtManifestOfProperties("shop").Add(text).File);
            var models = NodeValues.ToJson(TestNodes.Yaml(text))!["models"]!.AsArray().ToDictionary(model => (string)model!["name"]!, model => model!["config"]!["meta"]!);
            Assert.Equal(models.Keys.Order(StringComparer.Ordinal), estate.Contracts.Select(contract => contract.Name).Order(StringComparer.Ordinal));
            foreach (var found in estate.Contracts)
            {
                var meta = models[found.Name];
                var contract = product.OfferedContracts.Single(contract => contract.ContractId == (string?)meta["contract"] && contract.Version == (string?)meta["contract_version"]);
                var item = contract.Objects.Single(item => found.Name == item.Name || found.Name.StartsWith($"{item.Name}_v", StringComparison.Ordinal));
                Assert.Equal(JsonFile.Text(Expected(item)), JsonFile.Text(Found(found.Fields["schema"]![0]!.AsObject())));
            }
        }
    }

    private static JsonObject Expected(SchemaObject item)
    {
        var table = new JsonObject();
        table.Say("description", item.Description?.Trim());
        table["columns"] = new JsonArray([.. item.Columns.Select(column =>
        {
            var seen = new JsonObject { ["name"] = PhysicalName.Of(column) };
            seen.Say("description", column.Description?.Trim());
            if (column.LogicalType is not ("object" or "map"))
                seen.Say("type", column.LogicalType ?? "string");
            seen["required"] = column.IsRequired || column.IsPrimaryKey || column.Quality.Any(rule => ValidValues.IsZero(rule, "nullValues"));
            seen["unique"] = column.IsUnique || (item.PrimaryKey is [var only] && only == column) || column.Quality.Any(rule => ValidValues.IsZero(rule, "duplicateValues"));
            if (column.IsPrimaryKey)
                seen["key"] = item.PrimaryKey.ToList().IndexOf(column) + 1;
            seen.Say("classification", column.Classification);
            seen.Say("tags", JsonFile.Texts(column.Tags));
            seen.Say("values", ValidValues.ToJson(column));
            seen.Say("references", string.Join(", ", References.Of(item).Found.Where(reference => reference.From is [var from] && from == column).Select(reference => $"{reference.Target.Name}.{PhysicalName.Of(reference.To[0])}")));
            return seen;
        })]);
        return table;
    }

    private static JsonObject Found(JsonObject item)
    {
        var table = new JsonObject();
        table.Say("description", (string?)item["description"]);
        table["columns"] = new JsonArray([.. item["properties"]!.AsArray().Select(property =>
        {
            var column = property!.AsObject();
            var seen = new JsonObject { ["name"] = column["name"]!.DeepClone() };
            seen.Say("description", (string?)column["description"]);
            if ((string?)column["logicalType"] is not "object")
                seen.Say("type", (string?)column["logicalType"]);
            seen["required"] = (bool?)column["required"] ?? false;
            seen["unique"] = (bool?)column["unique"] ?? false;
            seen.Say("key", column["primaryKeyPosition"]?.DeepClone());
            seen.Say("classification", (string?)column["classification"]);
            seen.Say("tags", column["tags"]?.DeepClone());
            seen.Say("values", column["quality"]?[0]?["arguments"]?["validValues"]?.DeepClone());
            seen.Say("references", (string?)column.Custom("references"));
            return seen;
        })]);
        return table;
    }
}
