using System.Text;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Contracts of the Data Contract Specification become contracts of ODCS with which the standard finds no fault.</summary>
public sealed class DataContractSpecificationTests
{
    private const string Sample = """
        dataContractSpecification: 0.9.3
        id: orders-latest
        info:
          title: Orders Latest
          version: 2.0.0
          description: All orders.
          owner: Checkout Team
          contact:
            name: John
            url: https://teams.example.org/checkout
        servers:
          production:
            type: s3
            location: s3://orders/{model}/*.json
            format: json
            delimiter: new_line
            topic: none
        terms:
          usage: For reports.
          limitations: Not in real time.
          billing: 5000 USD a month
          noticePeriod: P3M
        models:
          orders:
            description: One row for each order.
            type: table
            fields:
              order_id:
                $ref: '#/definitions/order_id'
                required: true
                primaryKey: true
              status:
                type: text
                enum: [open, closed]
                pii: false
              total:
                type: decimal
                precision: 10
                minimum: 0
                quality:
                  - type: sql
                    query: SELECT min(total) FROM orders
                    mustBeGreaterThanOrEqualTo: 0
              address:
                type: record
                fields:
                  city: {type: string, maxLength: 40}
              tags:
                type: array
                items: {type: string}
              customer:
                type: string
                references: customers.id
            quality:
              - type: sql
                description: Many rows.
                query: SELECT count(*) FROM orders
                mustBeGreaterThan: 5
        definitions:
          order_id:
            type: string
            title: Order ID
            format: uuid
            classification: internal
            example: 243c25e5-a081-43a9-aeab-6d5d5b6cb5e2
        servicelevels:
          availability: {description: Always., percentage: 99.9%}
          retention: {period: P1Y}
          freshness: {threshold: 25h, timestampField: orders.order_timestamp}
          backup: {recoveryTime: 24 hours}
        unheard: 1
        """;

    [Fact]
    public void Every_part_finds_its_place()
    {
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan([("orders.datacontract.yaml", Sample + "\n---\n# Nothing more.\n")], mesh, Imported.Terms with { Domain = "checkout" });
        var written = Imported.Written(mesh, plan);
        var text = Imported.Text(written, "domains/checkout/contracts/orders-latest.odcs.yaml");
        var root = TestNodes.Yaml(text);
        Assert.Equal([], StandardJudge.File(Odcs.Standard, root).Select(fault => fault.Message));
        Assert.Equal(("orders-latest", "2.0.0", "All orders.", "Checkout Team"), (root["id"]!.Text, root["version"]!.Text, root["description"]!["purpose"]!.Text, root["team"]!["name"]!.Text));
        var columns = root["schema"]!.Items[0]["properties"]!.Items;
        Assert.Equal(["order_id", "status", "total", "address", "tags", "customer"], columns.Select(column => column["name"]!.Text));
        Assert.Equal(("string", "uuid", true, "internal"), (columns[0]["logicalType"]!.Text, columns[0]["logicalTypeOptions"]!["format"]!.Text, columns[0]["primaryKey"]!.Boolean, columns[0]["classification"]!.Text));
        Assert.Equal("customers.id", columns[5]["relationships"]!.Items[0]["to"]!.Text);
        Assert.Equal("city", columns[3]["properties"]!.Items[0]["name"]!.Text);
        Assert.Equal(["availability 99.9 percent", "retention 1 y", "freshness 25 h"], root["slaProperties"]!.Items.Select(level => $"{level["property"]!.Text} {level["value"]!.Text} {level["unit"]!.Text}"));
        Assert.Contains(plan.Untold, remark => remark.Message.Contains("'unheard'", StringComparison.Ordinal));
        Assert.Contains(plan.Untold, remark => remark.Message.Contains("'servicelevels.backup'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_definition_that_leads_back_to_itself_is_a_fault()
    {
        var plan = Imported.Plan(
            [("a.yaml", "dataContractSpecification: 1.1.0\nid: a\nmodels: {m: {fields: {f: {$ref: '#/definitions/d'}}}}\ndefinitions: {d: {type: object, fields: {f: {$ref: '#/definitions/d'}}}}\n")], Imported.Tree(Imported.Settings));
        Assert.Contains("break the circle", Assert.Single(plan.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_are_equal()
    {
        var format = Exchange.Imports.SourceFormats.Find("datacontract-specification")!;
        var file = new SourceFile("a.yaml", Encoding.UTF8.GetBytes(Sample));
        string Once() => format.Read([file], new Yaml.YamlDescriptorReader()).Contracts[0].Fields.ToJsonString();
        Assert.True(format.Knows(file));
        Assert.Equal(Once(), Once());
    }
}
