using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>The judge and the official schemas agree on every document, valid or mutated.</summary>
[Slow("asks Node of thousands of documents")]
public sealed class OfficialSchemaTests
{
    private const int Seed = 20261123;
    private const int OneIn = 48;

    [Fact]
    public void Documents_made_from_the_tables_are_valid()
    {
        OfficialFiles.Need();
        var documents = Standards().SelectMany(of => new Samples(of.Standard, of.Release).Documents().Select(document => (of.Standard, (JsonNode?)document))).ToList();
        Assert.Empty(Disagreements(documents, out _));
        Assert.All(documents, one => Assert.Empty(Judge(one.Standard, one.Item2)));
    }

    [Fact]
    public void Traps_are_judged_alike_in_every_version()
    {
        OfficialFiles.Need();
        AssertAlike([
            .. from version in Odcs.Standard.Versions
               from body in Traps.Contracts
               select (Odcs.Standard, TestNodes.ToJson(TestNodes.Yaml(Faults.ContractHead(version.ApiVersion) + body))),
            .. from version in Odps.Standard.Versions
               from body in Traps.Products
               select (Odps.Standard, TestNodes.ToJson(TestNodes.Yaml(Faults.ProductHead(version.ApiVersion) + body))),
        ]);
    }

    [Fact]
    public void Small_documents_changed_in_one_place_are_judged_alike()
    {
        OfficialFiles.Need();
        var random = new Random(Seed);
        var mutants = new List<(Standard, JsonNode?)>();
        foreach (var (standard, release) in Standards())
        {
            var names = Names(standard);
            foreach (var document in new Samples(standard, release).Documents().Skip(1))
                mutants.AddRange(Mutations.Single(document, names, random, OneIn).Select(mutant => (standard, mutant)));
        }

        AssertAlike(mutants);
    }

    [Fact]
    public void Whole_documents_changed_in_several_places_are_judged_alike()
    {
        OfficialFiles.Need();
        var random = new Random(Seed);
        var mutants = new List<(Standard, JsonNode?)>();
        var originals = OfficialFiles.Files("valid").Concat(OfficialFiles.Files("invalid"))
            .Where(file => file.Name != "postgresql-adventureworks-contract.odcs.yaml")
            .Select(file => (file.Standard, Document: TestNodes.ToJson(file.Root)!))
            .Concat(Standards().SelectMany(of => new Samples(of.Standard, of.Release).Documents().Select(document => (of.Standard, Document: (JsonNode)document))));
        foreach (var (standard, document) in originals.ToList())
        {
            var names = Names(standard);
            foreach (var (apiVersion, _) in standard.Versions.Append(("v9.9.9", default)))
                mutants.Add((standard, Mutations.With(document, "apiVersion", apiVersion)));
            for (var i = 0; i < 10; i++)
                mutants.Add((standard, Mutations.Some(Mutations.With(document, "apiVersion", standard.Versions[random.Next(standard.Versions.Count)].ApiVersion), names, random)));
        }

        AssertAlike(mutants);
    }

    private static void AssertAlike(List<(Standard, JsonNode?)> mutants)
    {
        var disagreements = Disagreements(mutants, out var valid);
        TestContext.Current.TestOutputHelper?.WriteLine($"{mutants.Count} documents, {valid} of them valid");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {mutants.Count}:\n{string.Join('\n', disagreements.OrderBy(one => one.Length).Take(20))}");
        Assert.True(valid > mutants.Count / 20 && valid < mutants.Count, $"Only {valid} of {mutants.Count} documents are valid: this compares little.");
    }

    private static List<string> Disagreements(List<(Standard Standard, JsonNode? Document)> documents, out int valid)
    {
        var asked = documents.Where(one => Version(one.Standard, one.Document) is not null).ToList();
        var answers = Oracle.Judge([.. asked.Select(one => (OfficialFiles.Schema(one.Standard, Version(one.Standard, one.Document)!), one.Document!.ToJsonString()))]);
        var official = asked.Zip(answers).ToDictionary(pair => pair.First.Document!, pair => pair.Second);
        valid = answers.Count(answer => answer);
        var disagreements = new List<string>();
        foreach (var (standard, document) in documents)
        {
            var faults = Judge(standard, document);
            Assert.All(faults, fault => Assert.Matches(@"^[^\p{Cc}]{10,500}[.?]\z", fault.Message));
            if (faults.Any(fault => fault.Kind == FaultKind.Text))
                continue;
            var isValid = faults.All(fault => fault.Kind == FaultKind.Date);
            if (isValid != (document is not null && official.GetValueOrDefault(document)))
                disagreements.Add($"{(isValid ? "accepted" : "refused")}: {document?.ToJsonString()} {string.Join(" | ", faults.Select(fault => fault.Message))}");
        }

        return disagreements;
    }

    private static IReadOnlyList<Fault> Judge(Standard standard, JsonNode? document) => standard == Odps.Standard
        ? Faults.JudgeProduct(TestNodes.Json(document))
        : Faults.JudgeContract(TestNodes.Json(document));

    /// <summary>A document that names no supported version is refused by us, whatever else it holds.</summary>
    private static string? Version(Standard standard, JsonNode? document) =>
        document is JsonObject map && map["apiVersion"] is JsonValue value && value.TryGetValue<string>(out var text) && standard.Find(text) is not null ? text : null;

    private static IEnumerable<(Standard Standard, Release Release)> Standards() =>
        from standard in new[] { Odps.Standard, Odcs.Standard }
        from version in standard.Versions
        select (standard, version.Release);

    /// <summary>Every name that an official schema gives to a field, so that none can be missing here.</summary>
    private static string[] Names(Standard standard)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { "unknownField", "staging_dir", "__proto", "topic", "enum" };
        foreach (var (apiVersion, _) in standard.Versions)
            Collect(JsonNode.Parse(File.ReadAllText(OfficialFiles.Schema(standard, apiVersion))), names);
        return [.. names];
    }

    private static void Collect(JsonNode? node, SortedSet<string> names)
    {
        if (node is JsonObject map)
        {
            if (map["properties"] is JsonObject properties)
                names.UnionWith(properties.Select(property => property.Key));
            foreach (var (_, value) in map)
                Collect(value, names);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
                Collect(item, names);
        }
    }
}
