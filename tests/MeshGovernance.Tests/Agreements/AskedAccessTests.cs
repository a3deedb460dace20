using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Agreements;

/// <summary>What is asked for is there, is not granted already, and is written as it was said.</summary>
public sealed class AskedAccessTests
{
    [Theory]
    [InlineData("shop/orders")]
    [InlineData("shop/orders/orders")]
    [InlineData("shop/orders/orders@1")]
    [InlineData("shop/orders/out/orders@1")]
    public void A_port_is_named_in_several_ways(string port) => Assert.Equal("orders", AskedAccess.Of(AgreedMesh.Load(), "reports/sales", port).Port.Name);

    [Theory]
    [InlineData("reports/sales", "shop/order/orders", "There is no data product 'shop/order'. Did you mean 'shop/orders'?")]
    [InlineData("reports/sales", "shop/orders/order", "'shop/orders' has no output port 'order'. Did you mean 'orders@1'?")]
    [InlineData("reports/sales", "shop/returns", "'shop/returns' offers nothing that could be read: it has no output port.")]
    [InlineData("shop/orders", "shop/orders", "'shop/orders' needs nobody's leave to read its own data.")]
    [InlineData("reports/costs", "shop/orders", "There is an agreement for that already, requested: domains/shop/orders/agreements/costs.yaml. Nothing was written.")]
    public void What_cannot_be_asked_for_is_told(string consumer, string port, string message) => Assert.Equal(
        message,
        Assert.Throws<UserException>(() => AskedAccess.Of(AgreedMesh.Load(AgreedMesh.With("costs", "teamId: reports, dataProductId: reports/costs", "requested")), consumer, port)).Message);

    [Fact]
    public void Whoever_was_refused_may_ask_again() =>
        Assert.NotNull(AskedAccess.Of(AgreedMesh.Load(AgreedMesh.With("sales", AgreedMesh.Sales, "rejected")), "reports/sales", "shop/orders"));

    [Fact]
    public void Columns_are_those_of_the_port()
    {
        var access = AskedAccess.Of(AgreedMesh.Load(), "reports/sales", "shop/orders");
        Assert.Equal(["id", "orders.email", "orders.*"], access.Columns("id, orders.email, orders.*"));
        Assert.Empty(access.Columns(null));
        Assert.Equal("The contract of 'orders' has no column 'emial'. Did you mean 'email'?", Assert.Throws<UserException>(() => access.Columns("emial")).Message);
    }

    [Theory]
    [InlineData("Report on sales.")]
    [InlineData("yes: 'no' # maybe")]
    [InlineData("- {a: [b]}\n---\nkind: DataProduct")]
    [InlineData("\u202Eetirw \u001B[31m \u2028 &x *y !z %")]
    [InlineData("null")]
    public void Whatever_is_said_of_the_purpose_reads_back_as_it_was_given(string purpose)
    {
        var mesh = AgreedMesh.Load();
        var file = AskedAccess.Of(mesh, "reports/sales", "shop/orders").File(purpose, ["id"], SampleMesh.Day, new DateOnly(2027, 1, 31), _ => false);
        var read = SampleMesh.Load([.. AgreedMesh.Files(), (file.Path, Encoding.UTF8.GetString(file.Content.Span))]);
        Assert.Empty(read.Diagnostics);
        Assert.Equal((purpose, "internal", new DateOnly(2027, 1, 31)), (read.Mesh.Agreements[0].Purpose, read.Mesh.Agreements[0].Classification, read.Mesh.Agreements[0].LastDay));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("teamId: reports, dataProductId: reports/costs", true)]
    [InlineData("teamId: reports, dataProductId: reports/board", false)]
    [InlineData("teamId: reports", false)]
    public void A_new_input_needs_one_where_nobody_has_asked_yet(string? consumer, bool needs)
    {
        var mesh = consumer is null ? AgreedMesh.Load() : AgreedMesh.Load(AgreedMesh.With("a", consumer, "requested"));
        Assert.Equal(needs, NewInput.Of(mesh.Mesh.Products.Single(product => product.Key == "reports/board"), "orders").NeedsAgreement);
    }

    [Fact]
    public void It_does_not_end_before_it_begins() => Assert.Equal(
        "The access would end on 2026-11-22, before it begins on 2026-11-23. Nothing was written.",
        Assert.Throws<UserException>(() => AskedAccess.Of(AgreedMesh.Load(), "reports/sales", "shop/orders").File("P.", [], SampleMesh.Day, new DateOnly(2026, 11, 22), _ => false)).Message);
}
