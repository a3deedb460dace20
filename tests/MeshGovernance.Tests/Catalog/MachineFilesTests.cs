using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Machine;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class MachineFilesTests
{
    private const string Site = "https://mesh.example.org/";

    private static readonly (string Path, string Text)[] Files =
    [
        SampleMesh.Domain("checkout", "support: [{channel: Ida, url: 'mailto:checkout@x.org'}]\ngithub: {team: '@x/checkout', logins: {checkout@x.org: ida-login}}\n"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", "team: [{username: checkout@x.org, name: Ida, role: owner}]\nroles: [{role: reader, firstLevelApprovers: checkout@x.org}]\nschema: [{name: orders, properties: [{name: email, tags: [pii]}]}]\ncustomProperties: [{property: dataSteward, value: checkout@x.org}]\n"),
        SampleMesh.Product("checkout/returns", consumes: "orders"),
        .. SampleMesh.Policy("privacy/rule", "product"),
        ("policies/privacy/rule/v1/decision.yaml", "apiVersion: meshgovernance/v1\nkind: Decision\ndecisions: [{version: 1.0.0, outcome: adopted, date: 2026-01-02, pullRequest: 41, method: consent, digest: 'sha256:00', consented: [checkout@x.org], objected: [{by: checkout@x.org, reason: Too early, withdrawn: 2026-01-01}]}]\n"),
        ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: checkout@x.org, github: ida-login, represents: 'domain:checkout'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
        ("guild/waivers/w.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: [checkout/orders]\nreason: R\nrequestedBy: checkout@x.org\napprovedBy: [checkout@x.org]\nfrom: 2026-11-01\nuntil: 2027-01-01\n"),
    ];

    [Fact]
    public void Every_file_is_what_its_ending_says_and_each_path_is_there_once()
    {
        var files = Of("names").ToList();
        Assert.Distinct(files.Select(file => file.Path));
        foreach (var file in files)
        {
            if (file.Path.EndsWith(".schema.json", StringComparison.Ordinal))
                Assert.Equal("object", JsonDocument.Parse(file.Content()).RootElement.GetProperty("type").GetString());
            else if (file.Path.EndsWith(".json", StringComparison.Ordinal))
                Assert.Equal("meshgovernance/catalog/v1", JsonDocument.Parse(file.Content()).RootElement.GetProperty("format").GetString());
            else if (!file.Path.EndsWith(".txt", StringComparison.Ordinal))
                XDocument.Parse(TextOf(file));
        }
    }

    [Fact]
    public void Whatever_a_file_names_is_there()
    {
        var files = Of("names").ToDictionary(file => file.Path, TextOf);
        foreach (var list in new[] { "domains", "products", "contracts", "policies" })
            foreach (var item in JsonDocument.Parse(files[$"api/v1/{list}.json"]).RootElement.GetProperty(list).EnumerateArray())
                Assert.Contains($"api/v1/{item.GetProperty("file").GetString()}", files);
        foreach (var name in JsonDocument.Parse(files["api/v1/mesh.json"]).RootElement.GetProperty("files").EnumerateArray())
            Assert.Contains($"api/v1/{name.GetString()}", files);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("none")]
    public void Nobody_is_named_where_people_are_hidden(string people) =>
        Assert.All(Of(people), file => Assert.DoesNotMatch("Ida|checkout@x\\.org|ida-login", TextOf(file)));

    [Fact]
    public void Products_keep_the_names_of_the_standards()
    {
        var product = JsonDocument.Parse(TextOf(Of("roles").Single(file => file.Path == "api/v1/products/checkout/orders.json"))).RootElement;
        Assert.Equal("orders", product.GetProperty("product").GetProperty("outputPorts")[0].GetProperty("contractId").GetString());
        Assert.Equal("email", product.GetProperty("contracts")[0].GetProperty("schema")[0].GetProperty("properties")[0].GetProperty("name").GetString());
        Assert.Equal("owner", product.GetProperty("contracts")[0].GetProperty("team").GetProperty("members")[0].GetProperty("role").GetString());
        Assert.Equal("guild member for checkout", product.GetProperty("contracts")[0].GetProperty("roles")[0].GetProperty("firstLevelApprovers").GetString());
        Assert.Equal("checkout/returns", product.GetProperty("consumers")[0].GetString());
        Assert.Equal("passed", product.GetProperty("policies")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void The_feed_tells_what_happened_to_policies_the_newest_first()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(TextOf(Of("names").Single(file => file.Path == "policies/feed.atom"))).Root!;
        Assert.Equal(["privacy/rule 1.0.0: Adopted.", "privacy/rule 1.0.0: It blocks: what it finds is an error."], feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal("2026-01-02T00:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal(Site + "policies/privacy/rule/v1/", feed.Element(atom + "entry")!.Element(atom + "link")!.Attribute("href")!.Value);
        Assert.All(feed.Descendants(atom + "id"), id => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id.Value));
    }

    [Fact]
    public void A_sitemap_needs_an_address_and_more_pages_than_one_can_hold_need_an_index()
    {
        Assert.Empty(Sitemap.Of(null, ["a/"]));
        Assert.Contains($"<loc>{Site}a&amp;b/</loc>", TextOf(Assert.Single(Sitemap.Of(Site, ["a&b/", PagePath.NotFound]))), StringComparison.Ordinal);
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], Sitemap.Of(Site, Enumerable.Range(0, 50_001).Select(page => $"{page}/")).Select(file => file.Path));
    }

    [Fact]
    public void Strangers_put_nothing_into_xml_but_text() => ReportSamples.Hostile.Sample(text =>
    {
        var element = XElement.Parse($"<a b=\"{XmlText.Of(text)}\">{XmlText.Of(text)}</a>", LoadOptions.PreserveWhitespace);
        Assert.Empty(element.Elements());
        Assert.Equal(element.Attribute("b")!.Value, element.Value);
    });

    private static IEnumerable<SiteFile> Of(string people)
    {
        var mesh = SampleMesh.Load([.. Files, ("mesh.yaml", $"apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop & Co\ncatalog: {{people: {people}}}\n")]);
        var (_, whole) = SampleMesh.Judge(mesh);
        var (verdicts, report) = SampleMesh.Judge(mesh, shown: PublicReport.Of);
        Assert.Equal(whole.Findings.Select(finding => finding.Fingerprint), report.Findings.Select(finding => finding.Fingerprint));
        var week = JudgedWeek.Of(verdicts, report);
        return MachineFiles.Of(
            new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(Site, null)) { Trend = new Trend([new TrendPoint(SampleMesh.Day, null, week, null)]) },
            ["", "domains/"]);
    }

    private static string TextOf(SiteFile file) => Encoding.UTF8.GetString(file.Content().Span);
}
