using System.Text;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>A source of whichever format that did not change changes nothing when it is imported again.</summary>
public sealed class RepeatedImportTests
{
    public static TheoryData<string, string> Sources => new()
    {
        { "manifest.json", Encoding.UTF8.GetString(new DbtProject().Model("orders").Model("customers", reads: "model.shop.orders").Model("bills", folder: "billing", reads: "model.shop.orders").File().Content.Span) },
        { "manifest.json", Encoding.UTF8.GetString(new DbtProject().Model("orders", """{"version": 1, "latest_version": 2}""").Model("orders", """{"version": 2, "latest_version": 2}""").File().Content.Span) },
        { "order.avsc", """{"type": "record", "name": "Order", "namespace": "shop.sales", "fields": [{"name": "id", "type": "string"}]}""" },
        { "order.proto", "syntax = \"proto3\";\npackage shop;\nmessage Order {\n  string id = 1;\n}\n" },
        { "order.schema.json", """{"$schema": "http://json-schema.org/draft-07/schema#", "title": "Order", "type": "object", "properties": {"id": {"type": "string"}}}""" },
        { "orders.datacontract.yaml", "dataContractSpecification: 1.1.0\nid: orders\ninfo:\n  title: Orders\n  version: 1.0.0\nmodels:\n  orders:\n    fields:\n      id:\n        type: text\n" },
        { "catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: sales\nspec:\n  owner: team\n  domain: shop\n---\napiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata:\n  name: orders\nspec:\n  type: dataset\n  owner: team\n  system: sales\n" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Nothing_changes(string path, string text)
    {
        var before = Imported.Tree(Imported.Settings);
        var once = Imported.Written(before, Imported.Plan([(path, text)], before));
        var again = Imported.Plan([(path, text)], once);
        Assert.Empty(again.Faults);
        Assert.Empty(again.Contents.Where(file => once.Find(file.Key) is not { } there || !once.Read(there).AsSpan().SequenceEqual(file.Value)).Select(file => $"{file.Key}:\n{Encoding.UTF8.GetString(file.Value)}"));
    }

    [Theory]
    [InlineData("1.1.0", "shop")]
    [InlineData("1.1.0", "billing")]
    [InlineData("2.0.0", "billing")]
    public void Versions_of_one_contract_stay_apart_wherever_they_belong(string version, string domain)
    {
        (string, string)[] source = [("a.odcs.yaml", Contract("1.0.0", "shop")), ("b.odcs.yaml", Contract(version, domain))];
        var before = Imported.Tree(Imported.Settings);
        var once = Imported.Written(before, Imported.Plan(source, before));
        Assert.Equal(["1.0.0", version], Imported.Load(once).Mesh.Contracts.Select(contract => contract.Version).Order(StringComparer.Ordinal));
        Assert.Empty(Imported.Plan(source, once).Contents);

        // What is raised at its source is raised here.
        var raised = Imported.Plan([source[0], ("b.odcs.yaml", Contract($"{version[0]}.7.0", domain))], once);
        Assert.Equal(["1.0.0", $"{version[0]}.7.0"], Imported.Load(Imported.Written(once, raised)).Mesh.Contracts.Select(contract => contract.Version).Order(StringComparer.Ordinal));
    }

    private static string Contract(string version, string domain) => $"apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: {version}\nstatus: active\ndomain: {domain}\ndataProduct: orders\n";

    [Fact]
    public void Versions_of_one_contract_are_versions_of_one_port()
    {
        var (path, text) = ("manifest.json", Encoding.UTF8.GetString(new DbtProject().Model("orders", """{"version": 1, "latest_version": 2}""").Model("orders", """{"version": 2, "latest_version": 2}""").File().Content.Span));
        var mesh = Imported.Tree(Imported.Settings);
        var written = Imported.Load(Imported.Written(mesh, Imported.Plan([(path, text)], mesh)));
        Assert.Equal(["orders 1.0.0", "orders 2.0.0"], written.Mesh.Products.SelectMany(product => product.OutputPorts).Select(port => $"{port.Name} {port.Version}").Order(StringComparer.Ordinal));
    }
}
