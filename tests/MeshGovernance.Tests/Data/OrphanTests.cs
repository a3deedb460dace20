using MeshGovernance.Core.Evidence;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>Whatever a row refers to is there, in the contract or in another one whose data can be seen as well.</summary>
public sealed class OrphanTests
{
    [Fact]
    public void Orphans_are_found_in_the_contract_and_in_another_one_on_the_same_server()
    {
        using var files = new SampleFiles();
        files.Queries(("orders.parquet", "SELECT * FROM (VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, NULL, 'z')) AS rows(id, customer, country)"),
            ("customers.parquet", "SELECT 'a' AS id, 'x' AS country"), ("countries.parquet", "SELECT 'x' AS code UNION ALL SELECT 'y'"));
        var run = files.Run(
            """
              - name: orders
                relationships: [{from: [orders.customer, orders.country], to: [customers.id, customers.country]}]
                properties:
                  - {name: id}
                  - {name: customer, relationships: [{to: customers.id}]}
                  - {name: country, relationships: [{to: 'other.odcs.yaml#/schema/countries/properties/code'}, {to: 'far.odcs.yaml#/schema/countries/properties/code'}, {to: 'gone.odcs.yaml#/schema/countries/properties/code'}]}
              - {name: customers, properties: [{name: id}, {name: country}]}
            """,
            others:
            [
                SampleMesh.Contract("d/p", "other", $"servers:\n  - {SampleFiles.OfParquet}\nschema:\n  - {{name: countries, properties: [{{name: code}}]}}\n"),
                SampleMesh.Contract("d/p", "far", "servers:\n  - {server: s, type: snowflake, account: far}\nschema:\n  - {name: countries, properties: [{name: code}]}\n"),
            ]);
        Assert.Equal(
            [
                ("schema/orders/relationships/0", EvidenceStatus.Fail, "In 1 of 3 rows 'customer', 'country' lead to no row of 'customers'."),
                ("schema/orders/properties/customer/relationships/0", EvidenceStatus.Fail, "In 1 of 3 rows 'customer' leads to no row of 'customers'."),
                ("schema/orders/properties/country/relationships/0", EvidenceStatus.Fail, "In 1 of 3 rows 'country' leads to no row of 'countries'."),
                ("schema/orders/properties/country/relationships/1", EvidenceStatus.Skip, "'countries' of the contract 'far' lies on another server."),
                ("schema/orders/properties/country/relationships/2", EvidenceStatus.Skip, "'gone.odcs.yaml#/schema/countries/proper…' is no column that this mesh describes."),
            ],
            run.Results.Where(result => result.RelatesTo!.Contains("relationships", StringComparison.Ordinal)).Select(result => (result.RelatesTo!, result.Status, result.Message!)));
    }

    [Fact]
    public void Orphans_are_found_across_servers_whose_files_lie_in_one_folder()
    {
        using var files = new SampleFiles();
        files.Queries(("orders.parquet", "SELECT 'x' AS country UNION ALL SELECT 'y'"), ("one/countries.parquet", "SELECT 'x' AS code"), ("two/countries.parquet", "SELECT 'x' AS code UNION ALL SELECT 'y'")).Text("three/countries.csv", "code\nx\ny\n");
        var run = files.Run(
            """
              - name: orders
                properties:
                  - {name: country, relationships: [{to: 'one.odcs.yaml#/schema/countries/properties/code'}, {to: 'two.odcs.yaml#/schema/countries/properties/code'}, {to: 'three.odcs.yaml#/schema/countries/properties/code'}]}
            """,
            others:
            [
                Other("one", "{server: s, type: s3, location: 's3://bucket/one'}"), Other("two", "{server: s, type: gcs, location: 'gs://bucket/two'}"), Other("three", "{server: s, type: local, path: three, format: csv}"),
            ]);
        Assert.Equal(
            [(EvidenceStatus.Fail, "In 1 of 2 rows 'country' leads to no row of 'countries'."), (EvidenceStatus.Pass, null), (EvidenceStatus.Pass, null)],
            run.Results.Where(result => result.RelatesTo!.Contains("relationships", StringComparison.Ordinal)).Select(result => (result.Status, result.Message)));
    }

    [Fact]
    public void A_table_that_is_referred_to_and_broken_costs_only_that_promise()
    {
        using var files = new SampleFiles();
        files.Query("orders.parquet", "SELECT 'x' AS country").Text("countries.parquet", "no parquet");
        var run = files.Run(
            "  - {name: orders, properties: [{name: country, relationships: [{to: 'other.odcs.yaml#/schema/countries/properties/code'}]}]}", others: [Other("other", SampleFiles.OfParquet)]);
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Pass, EvidenceStatus.Skip], run.Results.Select(result => result.Status));
        Assert.Equal("'countries', which it leads to, cannot be read: 'countries.parquet' is no Parquet, or was cut off.", run.Results[2].Message);
    }

    [Fact]
    public void Empty_values_on_either_side_are_no_orphans_and_hide_none()
    {
        using var files = new SampleFiles();
        files.Queries(("t.parquet", "SELECT * FROM (VALUES (1, 1), (1, NULL), (NULL, 2), (2, 2), (3, 3)) AS rows(a, b)"), ("u.parquet", "SELECT * FROM (VALUES (1, 1), (1, 1), (NULL, NULL), (3, NULL)) AS rows(a, b)"));
        var run = files.Run("  - {name: t, relationships: [{from: [t.a, t.b], to: [u.a, u.b]}], properties: [{name: a}, {name: b}]}\n  - {name: u, properties: [{name: a}, {name: b}]}");
        Assert.Equal("In 2 of 5 rows 'a', 'b' lead to no row of 'u'.", run.Results.Single(result => result.RelatesTo == "schema/t/relationships/0").Message);
    }

    private static (string Path, string Text) Other(string id, string server) => SampleMesh.Contract("d/p", id, $"servers:\n  - {server}\nschema:\n  - {{name: countries, properties: [{{name: code}}]}}\n");
}
