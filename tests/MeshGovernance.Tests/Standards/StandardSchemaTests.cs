using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Agreements;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>The schemas that editors check by agree with the judge on every document, valid or mutated.</summary>
[Slow("asks Node of thousands of documents")]
public sealed class StandardSchemaTests : IDisposable
{
    private const int Seed = 20261124;
    private const int OneIn = 128;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-schemas-").FullName;

    [Fact]
    public void Documents_made_from_the_tables_are_valid() => AssertAlike(
        [.. Standards().SelectMany(of => new Samples(of.Standard, of.Release).Documents().Select(document => (of.Standard, (JsonNode?)document)))], mostlyValid: true);

    [Fact]
    public void Traps_are_judged_alike_in_every_version() => AssertAlike([
        .. from version in Odcs.Standard.Versions
           from body in Traps.Contracts
           select (Odcs.Standard, TestNodes.ToJson(TestNodes.Yaml(Faults.ContractHead(version.ApiVersion) + body))),
        .. from version in Odps.Standard.Versions
           from body in Traps.Products
           select (Odps.Standard, TestNodes.ToJson(TestNodes.Yaml(Faults.ProductHead(version.ApiVersion) + body))),
    ]);

    [Fact]
    public void Documents_changed_in_one_place_are_judged_alike()
    {
        var random = new Random(Seed);
        var mutants = new List<(Standard, JsonNode?)>();
        foreach (var (standard, release) in Standards())
            foreach (var document in new Samples(standard, release).Documents().Skip(1))
                mutants.AddRange(Mutations.Single(document, Names(standard), random, OneIn).Select(mutant => (standard, mutant)));
        AssertAlike(mutants);
    }

    [Fact]
    public void Official_files_are_judged_alike()
    {
        OfficialFiles.Need();
        AssertAlike([
            .. from file in OfficialFiles.Files("valid").Concat(OfficialFiles.Files("invalid"))
               from apiVersion in file.Standard.Versions.Select(version => version.ApiVersion).Append("v9.9.9").Append(NextMinor(file.Standard)).Append((string?)file.Root["apiVersion"]?.Text)
               select (file.Standard, (JsonNode?)Mutations.With(TestNodes.ToJson(file.Root)!, "apiVersion", apiVersion!)),
        ]);
    }

    [Fact]
    public void Every_field_of_a_map_is_explained() => Assert.All(new[] { Odps.Standard, Odcs.Standard, Oaas.Standard }, standard =>
    {
        var definitions = Schema(standard)["definitions"]!.AsObject();
        Assert.True(definitions.Count > (standard == Oaas.Standard ? 5 : 20));
        foreach (var (name, definition) in definitions)
            foreach (var properties in Properties(definition!))
                Assert.All(properties, property => Assert.True(property.Value is JsonValue || property.Value!["description"] is not null, $"{name}.{property.Key}"));
    });

    [Fact]
    public void What_does_not_differ_from_version_to_version_stands_there_once()
    {
        var names = Schema(Odcs.Standard)["definitions"]!.AsObject().Select(definition => definition.Key).ToList();
        Assert.Equal(["Column-v3.0.0", "Column-v3.0.2", "Column-v3.1.0", "Column-v3.2.0"], names.Where(name => name.StartsWith("Column", StringComparison.Ordinal)));
        Assert.Contains("OptionsOfLogicalTypeString", names);
    }

    /// <summary>A version that may be approved one day: it is judged by the newest, and is no fault.</summary>
    private static string NextMinor(Standard standard) => standard.Name == "ODCS" ? "v3.10.0" : "v1.1.1";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void AssertAlike(List<(Standard Standard, JsonNode? Document)> documents, bool mostlyValid = false)
    {
        var answers = Oracle.Judge([.. documents.Select(one => (PathOf(one.Standard), one.Document?.ToJsonString() ?? "null"))]);
        var disagreements = documents.Zip(answers)
            .Select(pair => (pair.First.Document, Editor: pair.Second, Faults: StandardJudge.File(pair.First.Standard, TestNodes.Json(pair.First.Document)).Where(fault => fault.Kind is FaultKind.Schema or FaultKind.Text).ToList()))
            .Where(judged => !judged.Faults.Exists(fault => fault.Kind == FaultKind.Text))
            .Where(judged => judged.Editor != (judged.Faults.Count == 0))
            .Select(judged => $"{(judged.Editor ? "accepted" : "refused")} by the schema: {judged.Document?.ToJsonString()} {string.Join(" | ", judged.Faults.Select(fault => fault.Message))}")
            .OrderBy(one => one.Length)
            .ToList();
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {documents.Count}:\n{string.Join('\n', disagreements.Take(20))}");
        var valid = answers.Count(answer => answer);
        Assert.True(valid > documents.Count / 20 && (mostlyValid || valid < documents.Count), $"Only {valid} of {documents.Count} documents are valid: this compares little.");
    }

    private string PathOf(Standard standard)
    {
        var path = Path.Combine(folder, standard.Name + ".json");
        if (!File.Exists(path))
            File.WriteAllText(path, Schema(standard).ToJsonString());
        return path;
    }

    private static JsonNode Schema(Standard standard) => JsonNode.Parse(DescriptorKinds.All.OfType<StandardKind>().Single(kind => kind.Standard == standard).Schema())!;

    private static IEnumerable<(Standard Standard, Release Release)> Standards() =>
        from standard in new[] { Odps.Standard, Odcs.Standard, Oaas.Standard }
        from version in standard.Versions
        select (standard, version.Release);

    private static string[] Names(Standard standard) =>
        [.. Schema(standard)["definitions"]!.AsObject().SelectMany(definition => Properties(definition.Value!)).SelectMany(properties => properties).Select(property => property.Key).Append("unknownField").Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<JsonObject> Properties(JsonNode definition) =>
        new[] { definition }.Concat(definition["allOf"]?.AsArray().Select(branch => branch!["then"]!) ?? []).Select(schema => schema["properties"]).OfType<JsonObject>();
}
