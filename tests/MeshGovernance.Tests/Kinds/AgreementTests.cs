using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Agreements;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>An access agreement lies with the provider, leads to one of its ports and to somebody who reads, and holds on some days.</summary>
public sealed class AgreementTests
{
    private const string Columns = "schema: [{name: orders, properties: [{name: id, classification: internal}, {name: email, classification: sensitive}, {name: address, logicalType: object, properties: [{name: street, classification: restricted}]}]}]\nroles: [{role: orders-reader, access: read}]\n";
    private const string File = "domains/shop/orders/agreements/sales.yaml";
    private const string Sound =
        """
        apiVersion: v0.9.0
        kind: AccessAgreement
        id: sales-reads-orders
        status: approved
        description: {purpose: Report on sales.}
        startTimestamp: 2026-01-01T00:00:00Z
        endTimestamp: 2026-12-31T23:59:59Z
        provider: {teamId: shop, dataProductId: shop/orders, outputPortId: orders@1}
        consumer: {teamId: reports, dataProductId: reports/sales}

        """;

    [Fact]
    public void It_leads_to_the_port_and_to_who_reads()
    {
        var mesh = Load(Sound);
        Assert.Empty(mesh.Diagnostics);
        var agreement = Assert.Single(mesh.Mesh.Agreements);
        Assert.Equal(("shop/orders", "orders", "reports/sales", "reports"), (agreement.Product!.Key, agreement.Port!.Name, agreement.Consumer!.Key, agreement.ConsumerDomain!.Key));
        Assert.Equal("orders", Assert.Single(agreement.InputPorts).Name);
        Assert.Same(agreement, Assert.Single(agreement.InputPorts[0].Agreements));
        Assert.Same(agreement, Assert.Single(agreement.Port.Agreements));
        Assert.Same(agreement, Assert.Single(agreement.Product.Agreements));
        Assert.Equal("shop/orders/agreement/sales", mesh.DescriptorOf(agreement).NameOf(agreement.Node["provider"]!).Name.Text);
    }

    [Theory]
    [InlineData("dataProductId: shop/orders", "dataProductId: shop-orders")]
    [InlineData("dataProductId: shop/orders", "dataProductId: orders")]
    [InlineData("orders@1", "orders")]
    [InlineData("dataProductId: reports/sales", "dataProductId: reports-sales")]
    [InlineData("dataProductId: reports/sales", "dataProductId: sales")]
    [InlineData(", dataProductId: reports/sales", "")]
    public void Other_ways_to_name_the_two_sides_lead_there_too(string old, string now)
    {
        var mesh = Load(Sound.Replace(old, now, StringComparison.Ordinal));
        Assert.Empty(mesh.Diagnostics);
        Assert.Single(Assert.Single(mesh.Mesh.Agreements).InputPorts);
    }

    [Theory]
    [InlineData("orders@1", "order@1", "unresolved", "'shop/orders' has no output port 'order@1'. Did you mean 'orders@1'?", "outputPortId: order@1")]
    [InlineData("orders@1}", "orders, dataContractVersion: 2.0.0}", "unresolved", "'shop/orders' has no output port 'orders' of version 2.0.0. Did you mean 'orders@1'?", "outputPortId: orders,")]
    [InlineData("orders@1}", "orders@1, dataContractId: carts}", "unresolved", "The agreement was made against the contract 'carts', and the port offers 'orders'.", "dataContractId")]
    [InlineData("shop/orders", "reports/sales", "identity", "The agreement lies with 'shop/orders' and is about 'reports/sales': move it to the product that is read, or write 'shop/orders'.", "dataProductId: reports/sales")]
    [InlineData("dataProductId: reports/sales", "dataProductId: reports/sale", "unresolved", "The mesh has no data product 'reports/sale'. Did you mean 'reports/sales'?", "dataProductId: reports/sale}")]
    [InlineData("teamId: reports, dataProductId: reports/sales", "teamId: report", "unresolved", "The mesh has no domain 'report'. Did you mean 'reports'?", "teamId: report}")]
    [InlineData("teamId: reports", "teamId: shop", "identity", "'reports/sales' belongs to 'reports', not to 'shop': make them equal.", "teamId: shop, dataProductId: reports")]
    [InlineData("consumer: {teamId: reports, dataProductId: reports/sales}", "consumer: {}", "schema", "The agreement says nowhere who may read: 'consumer' needs 'teamId', 'dataProductId' with it, or 'userId'.", "consumer")]
    [InlineData("teamId: reports, ", "", "schema", "'consumer' names a data product and no team: 'teamId' has to stand beside 'dataProductId'.", "consumer")]
    [InlineData("2026-12-31", "2025-12-31", "agreement-dates", "The agreement ends on 2025-12-31, before it begins on 2026-01-01.", "endTimestamp")]
    public void What_leads_nowhere_is_told_on_its_line(string old, string now, string rule, string message, string line)
    {
        var text = Sound.Replace(old, now, StringComparison.Ordinal);
        var diagnostic = Assert.Single(Load(text).Diagnostics);
        Assert.Equal((EngineRule.Category + rule, message), (diagnostic.Rule.Id, diagnostic.Message));
        Assert.Contains(line, text.Split('\n')[diagnostic.Range.Start.Line - 1], StringComparison.Ordinal);
        Assert.Equal(("shop/orders/agreement/sales", File), (diagnostic.Element.Name.Text, diagnostic.File));
    }

    [Fact]
    public void A_column_that_there_is_not_is_told_where_it_stands()
    {
        var diagnostic = Assert.Single(Load(Sound + "customProperties:\n  - property: columns\n    value:\n      - id\n      - emial\n").Diagnostics);
        Assert.Equal("The agreement is about the column 'emial', which the contract of the port does not have: take it out of 'columns'. Did you mean 'email'?", diagnostic.Message);
        Assert.Equal(Sound.Split('\n').Length + 4, diagnostic.Range.Start.Line);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-31", null, true)]
    [InlineData("2026-12-31", "2027-01-01", null, false)]
    [InlineData("2026-12-31", "2026-01-01", "email", true)]
    public void Two_for_one_reader_hold_one_after_the_other(string end, string begin, string? columns, bool isTold)
    {
        var mesh = AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales, last: end), AgreedMesh.With("sales-2", AgreedMesh.Sales, first: begin, columns: columns));
        var told = mesh.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.AgreementTwice).ToList();
        Assert.Equal(isTold, told.Count == 1);
        Assert.All(told, diagnostic => Assert.Equal(
            (AgreedMesh.Folder + "sales-2.yaml", "'reports/sales' may read 'orders@1' by 'sales' at the same time, and nobody can tell which of the two counts: keep one, or let one end before the other begins."),
            (diagnostic.File, diagnostic.Message)));
    }

    [Fact]
    public void Two_about_other_columns_or_of_which_one_is_only_asked_for_hold_together()
    {
        Assert.Empty(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales, columns: "id"), AgreedMesh.With("sales-2", AgreedMesh.Sales, columns: "email")).Diagnostics);
        Assert.Empty(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales), AgreedMesh.With("sales-2", AgreedMesh.Sales, status: "requested")).Diagnostics);
        Assert.Empty(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales), AgreedMesh.With("team", "teamId: reports")).Diagnostics);
    }

    [Theory]
    [InlineData("", "id email address street")]
    [InlineData("[id]", "id")]
    [InlineData("id, email", "id email")]
    [InlineData("['orders.*']", "id email address street")]
    [InlineData("[orders.address]", "address street")]
    [InlineData("[address.street]", "street")]
    public void It_covers_the_columns_that_it_names_with_all_in_them(string columns, string covered)
    {
        var agreement = Load(Sound + (columns.Length == 0 ? "" : $"customProperties: [{{property: columns, value: {(columns[0] == '[' ? columns : $"'{columns}'")}}}]\n")).Mesh.Agreements[0];
        Assert.Equal(covered.Split(' '), agreement.CoveredColumns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Its_days_are_inclusive(string day, bool isInForce) => Assert.Equal(isInForce, Load(Sound).Mesh.Agreements[0].IsInForce(Dates.Read(day)!.Value));

    [Theory]
    [InlineData("status: requested")]
    [InlineData("status: rejected")]
    public void Nothing_is_granted_before_it_is_approved(string status) =>
        Assert.False(Load(Sound.Replace("status: approved", status, StringComparison.Ordinal)).Mesh.Agreements[0].IsInForce(new DateOnly(2026, 6, 1)));

    [Theory]
    [InlineData(File, "kind: DataContract\nid: x\n", "This is no access agreement, and nothing else is read in agreements/: move it elsewhere, or write 'kind: AccessAgreement' and what belongs to it.")]
    [InlineData(File, "a: b\n", "This is no access agreement, and nothing else is read in agreements/: move it elsewhere, or write 'kind: AccessAgreement' and what belongs to it.")]
    [InlineData("domains/shop/orders/agreements/old/sales.yaml", "a: b\n", "Nobody reads this file: in agreements/ of a data product only *.yaml is read, an access agreement each.")]
    [InlineData("domains/shop/orders/agreements/sales.json", "{}", "Nobody reads this file: in agreements/ of a data product only *.yaml is read, an access agreement each.")]
    [InlineData("domains/shop/orders/agreements/sales.yml", "a: b\n", "Rename it to sales.yaml: only that name is read.")]
    [InlineData("domains/shop/orders/sales.yaml", "kind: AccessAgreement\n", "An access agreement stands in the folder of the data product that is read: domains/<domain>/<product>/agreements/sales.yaml.")]
    public void Nothing_in_its_folder_and_no_agreement_elsewhere_is_passed_over(string path, string text, string message) =>
        Assert.Equal(message, Assert.Single(SampleMesh.Load([.. Files(), (path, text)]).Diagnostics).Message);

    [Fact]
    public void Texts_and_pictures_beside_agreements_are_nobodys_fault() =>
        Assert.Empty(SampleMesh.Load([.. Files(), ("domains/shop/orders/agreements/README.md", "# Who may ask\n")]).Diagnostics);

    [Fact]
    public void A_request_is_whole_and_passes()
    {
        var mesh = Load(null);
        var port = mesh.Mesh.Products[1].OutputPorts[0];
        var request = new NewAgreement(port, AgreementConsumer.Of(mesh.Mesh, "reports/sales"), "Report on sales: by week.", ["id", "address.street"], new DateOnly(2026, 11, 23), new DateOnly(2028, 1, 31));
        var file = request.File(mesh.FolderOf(port.Product), path => path == File);
        Assert.Equal("domains/shop/orders/agreements/sales-orders.yaml", file.Path);
        Assert.Equal(
            """
            apiVersion: v0.9.0
            kind: AccessAgreement
            id: reports-sales-reads-shop-orders
            version: 1.0.0
            status: requested

            description:
              purpose: 'Report on sales: by week.'

            startTimestamp: 2026-11-23T00:00:00Z
            endTimestamp: 2028-01-31T23:59:59Z
            nextReassessmentTimestamp: 2027-11-23T00:00:00Z

            provider:
              teamId: shop
              dataProductId: shop/orders
              outputPortId: orders@1
              dataContractId: orders
              dataContractVersion: 1.0.0

            consumer:
              teamId: reports
              dataProductId: reports/sales

            roles:
              - role: orders-reader

            customProperties:
              - property: columns
                value: [id, address.street]
              - property: classification
                value: restricted

            """,
            Encoding.UTF8.GetString(file.Content.Span));
        Assert.Empty(SampleMesh.Load([.. Files(), (File, Encoding.UTF8.GetString(file.Content.Span))]).Diagnostics);
    }

    [Fact]
    public void What_a_request_leaves_open_no_check_lets_pass()
    {
        var request = new NewAgreement(Load(null).Mesh.Products[1].OutputPorts[0], null, null, [], new DateOnly(2026, 11, 23), null);
        var read = SampleMesh.Load([.. Files(), (File, request.Text())]);
        Assert.Equal(["description.purpose", "consumer.teamId", "consumer.dataProductId"], read.Diagnostics.OrderBy(diagnostic => diagnostic.Range.Start.Line).Select(diagnostic => diagnostic.Element.Field));
    }

    [Theory]
    [InlineData("reports/sales", "sales")]
    [InlineData("reports", "reports")]
    [InlineData("Jane.Doe@example.org", "jane-doe")]
    public void Who_reads_is_a_product_a_domain_or_a_person(string name, string file)
    {
        var mesh = Load(null);
        var request = new NewAgreement(mesh.Mesh.Products[1].OutputPorts[0], AgreementConsumer.Of(mesh.Mesh, name), "P.", [], new DateOnly(2026, 11, 23), null);
        var written = request.File(mesh.FolderOf(mesh.Mesh.Products[1]), _ => false);
        Assert.Equal($"domains/shop/orders/agreements/{file}.yaml", written.Path);
        Assert.Empty(SampleMesh.Load([.. Files(), (written.Path, Encoding.UTF8.GetString(written.Content.Span))]).Diagnostics);
    }

    [Fact]
    public void Nobody_else_reads() => Assert.Equal(
        "The mesh has no data product and no domain 'report/sales'. Did you mean 'reports/sales'?", Assert.Throws<UserException>(() => AgreementConsumer.Of(Load(null).Mesh, "report/sales")).Message);

    private static (string Path, string Text)[] Files() =>
    [
        SampleMesh.Domain("reports"), SampleMesh.Domain("shop"),
        SampleMesh.Product("reports/sales", consumes: "orders"), SampleMesh.Product("shop/orders", offers: "orders"), SampleMesh.Contract("shop/orders", "orders", Columns),
    ];

    private static LoadedMesh Load(string? agreement) => SampleMesh.Load([.. Files(), .. agreement is null ? Array.Empty<(string, string)>() : [(File, agreement)]]);
}
