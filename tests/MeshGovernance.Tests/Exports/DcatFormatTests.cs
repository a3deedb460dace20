using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>The graph as another program reads it, held against what DCAT-AP 3 asks of catalogs, datasets, distributions and services.</summary>
[Slow("asks Node.js")]
public sealed class DcatFormatTests
{
    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Vcard = "http://www.w3.org/2006/vcard/ns#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Fact]
    public void This_mesh_says_what_is_asked_for() => Hold(ThisMesh.Mesh);

    [Fact]
    public void The_sample_says_what_is_asked_for() => Hold(ExportSample.Mesh());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("_:b0")]
    [InlineData("@type")]
    [InlineData("a b \"<c>\" %zz")]
    public void Names_of_strangers_are_texts(string text) => Hold(ExportSample.Named(text));

    [Theory]
    [InlineData("2026-01-31", "date")]
    [InlineData("2026-01-31T10:15:00Z", "dateTime")]
    [InlineData("last winter", null)]
    public void A_day_and_a_moment_are_of_different_types(string text, string? type)
    {
        var nodes = Read(ExportSample.Mesh(ExportSample.Contract + $"contractCreatedTs: '{text}'\n"));
        var dataset = nodes.Values.Single(node => Is(node, "Dataset") && Texts(node, $"{Terms}title").Contains("Orders"));
        Assert.Equal(type is null ? null : Xsd + type, (string?)Values(dataset, $"{Terms}issued").SingleOrDefault()?["@type"]);
    }

    private static void Hold(LoadedMesh mesh)
    {
        var nodes = Read(mesh);
        var catalog = Assert.Single(nodes.Values, node => Is(node, "Catalog"));
        Assert.Equal(nodes.Where(node => Is(node.Value, "Dataset")).Select(node => node.Key).Order(StringComparer.Ordinal), Links(catalog, $"{Dcat}dataset").Order(StringComparer.Ordinal));
        foreach (var node in nodes.Values.Where(node => Is(node, "Catalog") || Is(node, "Dataset")))
        {
            Assert.Single(Texts(node, $"{Terms}title"));
            Assert.Single(Texts(node, $"{Terms}description"));
            var publisher = nodes[Assert.Single(Links(node, $"{Terms}publisher"))];
            Assert.Equal("http://xmlns.com/foaf/0.1/Agent", (string?)publisher["@type"]![0]);
            Assert.NotEmpty(Texts(publisher, "http://xmlns.com/foaf/0.1/name"));
        }

        foreach (var dataset in nodes.Values.Where(node => Is(node, "Dataset")))
        {
            foreach (var contact in Links(dataset, $"{Dcat}contactPoint").Select(link => nodes[link]))
                Assert.True(Texts(contact, $"{Vcard}fn").Any() && Links(contact, $"{Vcard}hasEmail").Concat(Links(contact, $"{Vcard}hasURL")).Any(), contact.ToJsonString());
            Assert.NotEmpty(Links(dataset, $"{Dcat}distribution"));
            Assert.All(Links(dataset, $"{Dcat}distribution"), link => Assert.True(Is(nodes[link], "Distribution"), link));
            Assert.All(Values(dataset, $"{Terms}issued"), value => Assert.True(DateTime.TryParse((string?)value["@value"], CultureInfo.InvariantCulture, out _), value.ToJsonString()));
        }

        Assert.All(nodes.Values.Where(node => Is(node, "Distribution")), node =>
        {
            Assert.Single(Links(node, $"{Dcat}accessURL"));
            Assert.Single(Links(node, $"{Terms}format"));
        });
        Assert.All(nodes.Values.Where(node => Is(node, "DataService")), node => Assert.True(Texts(node, $"{Terms}title").Count() == 1 && Links(node, $"{Dcat}endpointURL").Count() == 1, node.ToJsonString()));
    }

    /// <summary>The nodes of all products as one graph, by their names.</summary>
    private static Dictionary<string, JsonObject> Read(LoadedMesh mesh)
    {
        var stream = ExportSample.Export("dcat", mesh).Stream(ExportFormats.Find("dcat")!)!.Value;
        var flat = JsonNode.Parse(Assert.Single(NodePackages.Ask("jsonld.mjs", [JsonNode.Parse(stream.Span)!.ToJsonString()])))!.AsArray();
        return flat.ToDictionary(node => (string)node!["@id"]!, node => node!.AsObject());
    }

    private static bool Is(JsonObject node, string type) => node["@type"]?.AsArray().Any(one => (string?)one == Dcat + type) ?? false;

    private static IEnumerable<JsonObject> Values(JsonObject node, string property) => (node[property]?.AsArray() ?? []).Select(value => value!.AsObject());

    private static IEnumerable<string> Texts(JsonObject node, string property) => Values(node, property).Select(value => (string?)value["@value"]).OfType<string>().Where(text => text.Length > 0);

    private static IEnumerable<string> Links(JsonObject node, string property) => Values(node, property).Select(value => (string?)value["@id"]).OfType<string>();
}
