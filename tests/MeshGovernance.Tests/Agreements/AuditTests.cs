using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Agreements;

/// <summary>Who could read something on a day: by agreement, within the domain, without any, and further down.</summary>
public sealed class AuditTests
{
    private const string Column = "shop/orders/contract/orders@1/orders/email";

    [Theory]
    [InlineData("shop")]
    [InlineData("shop/orders")]
    [InlineData("shop/orders/out/orders@1")]
    [InlineData("shop/orders/contract/orders@1")]
    [InlineData("shop/orders/contract/orders@1/orders")]
    [InlineData(Column)]
    public void An_element_and_whatever_holds_it_are_read_through_the_port(string element) => Assert.Equal(
        ["reports/costs None", "reports/sales Agreement", "shop/returns SameDomain"], Readers(element, AgreedMesh.With("sales", AgreedMesh.Sales)));

    [Fact]
    public void An_agreement_about_other_columns_does_not_lead_to_this_one()
    {
        var agreement = AgreedMesh.With("sales", AgreedMesh.Sales, columns: "id");
        Assert.Equal(["reports/costs None", "shop/returns SameDomain"], Readers(Column, agreement));
        Assert.Contains("reports/sales Agreement", Readers("shop/orders/contract/orders@1/orders/id", agreement));
    }

    [Theory]
    [InlineData("requested", "2026-01-01", null)]
    [InlineData("rejected", "2026-01-01", null)]
    [InlineData("approved", "2026-11-24", null)]
    [InlineData("approved", "2026-01-01", "2026-11-22")]
    public void What_does_not_hold_on_the_day_is_no_agreement(string status, string first, string? last) =>
        Assert.Contains("reports/sales None", Readers("shop/orders", AgreedMesh.With("sales", AgreedMesh.Sales, status, first, last)));

    [Fact]
    public void Whoever_may_read_and_does_not_is_told_too()
    {
        Assert.Contains("reports/board Agreement", Readers("shop/orders", AgreedMesh.With("board", "teamId: reports, dataProductId: reports/board")));
        Assert.Contains("jane@example.org Agreement", Readers("shop/orders", AgreedMesh.With("jane", "userId: jane@example.org")));
    }

    /// <summary>What a reader offers beside what it makes of the data leads to nobody who reads the data.</summary>
    [Fact]
    public void Further_down_are_those_who_read_what_is_made_of_it()
    {
        Assert.Equal(["reports/board"], Of("shop/orders").Ports[0].Further);
        var files = AgreedMesh.Files().Select(file => file.Path == "domains/reports/sales/product.yaml"
            ? (file.Path, file.Text.Replace("contractId: sales}]", "contractId: sales, inputContracts: [{id: prices, version: 1.0.0}]}]", StringComparison.Ordinal).Replace("inputPorts: [", "inputPorts: [{name: prices, version: 1.0.0, contractId: prices}, ", StringComparison.Ordinal))
            : file);
        Assert.Empty(Audit.Of(SampleMesh.Load([.. files]), "shop/orders", SampleMesh.Day, "0123456789").Ports[0].Further);
    }

    [Fact]
    public void An_agreement_with_a_domain_is_one_with_all_its_products() =>
        Assert.Equal(["reports Agreement", "shop/returns SameDomain"], Readers("shop/orders", AgreedMesh.With("reports", "teamId: reports")));

    [Fact]
    public void Lines_tell_who_what_for_and_how_long()
    {
        var lines = string.Concat(AuditForms.All.Lines(Of("shop/orders", AgreedMesh.With("sales", AgreedMesh.Sales, last: "2026-12-31", purpose: "\"Report \\u001b[31m on\\n##[sales]\"")), 200).Select(line => $"{line}\n"));
        Assert.Equal(
            """
            Who could read shop/orders on 2026-11-23 · Data mesh, commit 01234567

            shop/orders/out/orders@1
              reports/costs  without an agreement
              reports/sales  since 2026-01-01, until 2026-12-31
                Report  [31m on # #[sales]
                domains/shop/orders/agreements/sales.yaml
              shop/returns  in the same domain, which needs none
              What these make of it is read by reports/board.

            """,
            lines);
    }

    [Fact]
    public void What_was_not_offered_then_is_told_with_what_may_be_meant() => Assert.Equal(
        "Nothing that was offered on 2026-11-23 (commit 01234567) is 'shop/order'. Did you mean 'shop/orders'?", Assert.Throws<UserException>(() => Of("shop/order")).Message);

    /// <summary>For the schema of the format.</summary>
    internal static string Json() => Encoding.UTF8.GetString(AuditForms.All.All.Single(form => form.Name == "json").Write(Of("shop/orders", AgreedMesh.With("sales", AgreedMesh.Sales))));

    private static Audit Of(string element, params (string Name, string Text)[] agreements) => Audit.Of(AgreedMesh.Load(agreements), element, SampleMeshDay, "0123456789");

    private static IEnumerable<string> Readers(string element, params (string Name, string Text)[] agreements) =>
        Of(element, agreements).Ports.Single(port => port.Port.Product.Key == "shop/orders").Readers.Select(reader => $"{reader.Reader.Name} {reader.Reader.Ground}");

    private static DateOnly SampleMeshDay => Catalog.SampleMesh.Day;
}
