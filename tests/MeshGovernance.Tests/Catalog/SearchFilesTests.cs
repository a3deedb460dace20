using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Catalog.SearchIndex;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The index of the search, as the browser gets it.</summary>
public sealed class SearchFilesTests
{
    private const string Columns = "schema: [{name: orders, logicalType: object, properties: [{name: customerEmail, logicalType: string, classification: restricted}]}]\n";

    [Fact]
    public void A_product_is_found_with_its_owner_classification_and_tables()
    {
        var files = FilesOf(people: true);
        var product = files["search/part-1.json"]["entries"]!.AsArray().Single(entry => (string?)entry![0] == "product")!;

        Assert.Equal("products/checkout/orders/", (string?)product[1]);
        Assert.Equal("checkout/orders", (string?)product[3]);
        Assert.Contains("Ida", (string?)product[7], StringComparison.Ordinal);
        Assert.Equal("restricted", (string?)product[9]);
    }

    [Fact]
    public void Nobody_is_named_where_people_are_not_shown() =>
        Assert.DoesNotContain(FilesOf(people: false).Values, file => file.ToJsonString().Contains("Ida", StringComparison.Ordinal));

    [Fact]
    public void A_column_is_found_by_each_of_its_words_and_by_its_whole_name()
    {
        var files = FilesOf(people: true);
        var beginnings = files["search/parts.json"]["columns"]!.AsArray().Select(beginning => (string)beginning!).ToList();

        Assert.Equal(["c", "e"], beginnings);
        Assert.All(Enumerable.Range(1, 2), number => Assert.Equal(
            "customerEmail", (string?)files[string.Create(CultureInfo.InvariantCulture, $"search/columns-{number}.json")]["columns"]![0]![0]));
    }

    [Fact]
    public void Columns_of_one_name_stand_each_with_its_own_words_and_row()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("checkout"),
            SampleMesh.Product("checkout/carts", offers: "carts"),
            SampleMesh.Contract("checkout/carts", "carts", "schema: [{name: carts, properties: [{name: order_id, description: Empty until bought., classification: public}]}]\n"),
            SampleMesh.Product("checkout/orders", offers: "orders"),
            SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders, properties: [{name: order_id, description: Its number., classification: restricted}]}]\n")).Mesh;
        var column = SearchFiles.Of(mesh, _ => null, _ => null, []).Where(file => file.Path == "search/columns-1.json").Select(file => JsonNode.Parse(file.Content().Span)!["columns"]![0]!).Single();

        Assert.Equal("""["order_id","restricted",2,[[1,"products/checkout/carts/#carts.order_id","carts.order_id","Empty until bought.","public"],[2,"products/checkout/orders/#orders.order_id","orders.order_id","Its number.","restricted"]]]""", column.ToJsonString());
        var pages = SamplePages.Of(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/carts", offers: "carts"), SampleMesh.Contract("checkout/carts", "carts", "schema: [{name: carts, properties: [{name: order_id}]}]\n"));
        Assert.Contains("id=\"carts.order_id\"", pages.Source("products/checkout/carts/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purchases")]
    [InlineData("topic")]
    [InlineData("kafka")]
    [InlineData("checkout.orders.v1")]
    [InlineData("pii")]
    [InlineData("freshness")]
    [InlineData("SLA")]
    [InlineData("#checkout-data")]
    public void A_product_is_found_by_whatever_its_page_calls_it(string word)
    {
        var (path, product) = SampleMesh.Product("checkout/orders");
        var files = SearchFiles.Of(
            SampleMesh.Load(
                SampleMesh.Domain("checkout"),
                (path, product.Replace("v1.0.0", "v1.1.0", StringComparison.Ordinal) + "synonyms: [{synonym: purchases}]\nsupport: [{channel: '#checkout-data'}]\noutputPorts: [{name: events, type: topic, version: 1.0.0, contractId: orders}]\n"),
                SampleMesh.Contract("checkout/orders", "orders", "servers: [{server: k, type: kafka, host: 'k:9092'}]\nschema: [{name: orders, physicalName: checkout.orders.v1, properties: [{name: mail, tags: [pii]}]}]\nslaProperties: [{property: freshness, value: 1, unit: h}]\n")).Mesh,
            _ => null,
            _ => null,
            []);
        var entry = files.Where(file => file.Path == "search/part-1.json").SelectMany(file => JsonNode.Parse(file.Content().Span)!["entries"]!.AsArray()).Single(found => (string?)found![0] == "product")!;
        Assert.Contains(word, entry[6]!.AsArray().Select(tag => (string?)tag));
    }

    [Fact]
    public void Everybody_whom_a_page_names_is_found_and_nobody_where_people_are_hidden()
    {
        var domain = SampleMesh.Domain("checkout");
        (string, string)[] files = [(domain.Path, domain.Text.Replace("role: owner}", "role: owner}, {username: bruno@x.org, name: Bruno Keller, role: data steward}", StringComparison.Ordinal))];
        Assert.Contains("""["person","domains/checkout/","Bruno Keller","","data steward, T",""", SamplePages.Of(files).Source("search/part-1.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"person\"", SamplePages.Of([.. files, ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\ncatalog: {people: roles}\n")]).Source("search/part-1.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_part_of_the_columns_grows_beyond_its_bound() => Gen.String[Gen.Char["abcAB_1"], 1, 12].Array[0, 60].Sample(names =>
    {
        ColumnName[] columns = [.. names.Distinct().Select(name => new ColumnName(name, "", [new OfferedColumn("a/b", "", "", "", "")]))];
        var parts = ColumnPart.Of(columns, most: 4);

        Assert.All(parts, part => Assert.InRange(part.Columns.Count, 1, 4));
        Assert.Equal(parts.Count, parts.Select(part => part.Beginning).Distinct().Count());
        Assert.All(parts, part => Assert.All(part.Columns, column => Assert.Contains(
            SearchText.LookUpWords(column.Name), word => word.StartsWith(part.Beginning, StringComparison.Ordinal))));
    });

    [Theory]
    [InlineData("customer_email", "customer email customeremail")]
    [InlineData("customerEmailID", "customer email id customeremailid")]
    [InlineData("größe", "gr")]
    [InlineData("", "")]
    public void Words_to_look_up_a_column_by(string name, string words) => Assert.Equal(words, string.Join(' ', SearchText.LookUpWords(name)));

    private static Dictionary<string, JsonNode> FilesOf(bool people)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders"), SampleMesh.Contract("checkout/orders", "orders", Columns)).Mesh;
        return SearchFiles.Of(mesh, member => people ? member.DisplayName : null, _ => null, []).ToDictionary(file => file.Path, file => JsonNode.Parse(file.Content().Span)!);
    }
}
